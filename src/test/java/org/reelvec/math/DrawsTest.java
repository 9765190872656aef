package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 1000})
  void allNumbersBelowTheBoundAreEquallyLikely(int bound) {
    RandomGenerator random = RandomStreams.stream(4, "draws", bound);
    long[] counts = new long[bound];
    for (int i = 0; i < 100_000; i++) {
      counts[Draws.below(bound, random)]++;
    }
    double[] equal = new double[bound];
    Arrays.fill(equal, 1);
    if (bound > 1) {
      ChiSquare.assertDrawnFrom(equal, counts);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1 << 30, Integer.MAX_VALUE})
  void theDrawIsAFractionOfTheBound(int bound) {
    assertEquals(0, Draws.below(bound, () -> 0L));
    assertEquals(bound - 1, Draws.below(bound, () -> -1L));
    assertEquals((bound - 1) / 2, Draws.below(bound, () -> Long.MAX_VALUE));
    assertEquals(bound / 2, Draws.below(bound, () -> Long.MIN_VALUE));
  }
}
