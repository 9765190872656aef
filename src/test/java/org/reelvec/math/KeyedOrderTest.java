package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedOrderTest {
  private static int[] order(int size, long seed) {
    KeyedOrder order = new KeyedOrder(size, RandomStreams.stream(seed, "order"));
    return IntStream.range(0, size).map(order::at).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 15, 16, 17, 1000, 65_536, 65_537, 300_001})
  void holdsEveryNumberOnce(int size) {
    int[] order = order(size, 1);
    Arrays.sort(order);
    assertArrayEquals(IntStream.range(0, size).toArray(), order);
  }

  @Test
  void reachesTheLargestSizes() {
    KeyedOrder order = new KeyedOrder(Integer.MAX_VALUE, RandomStreams.stream(1, "order"));
    int[] some = IntStream.range(0, 100_000).map(order::at).sorted().toArray();
    assertEquals(100_000, Arrays.stream(some).distinct().count());
    assertEquals(Integer.MAX_VALUE / 2.0, Arrays.stream(some).average().orElseThrow(), 1e7);
    assertThrows(IndexOutOfBoundsException.class, () -> order.at(-1));
  }

  @Test
  void givesTheFirstTwoPlacesToEveryPairEquallyOften() {
    for (int size : new int[] {4, 5, 6, 7, 11}) {
      double[] weights = new double[size * size];
      long[] counts = new long[size * size];
      for (long seed = 0; seed < 100L * size * size; seed++) {
        int[] order = order(size, seed);
        counts[order[0] * size + order[1]]++;
      }
      for (int pair = 0; pair < weights.length; pair++) {
        weights[pair] = pair / size == pair % size ? 0 : 1;
      }
      ChiSquare.assertDrawnFrom(weights, counts);
    }
  }

  @Test
  void leavesNoTraceOfTheSizesOwnOrder() {
    // Neighbouring places hold numbers at every distance, as often as in a sample of pairs.
    int size = 40_000;
    int[] order = order(size, 3);
    double[] weights = new double[16];
    Arrays.fill(weights, 1);
    long[] counts = new long[16];
    for (int i = 0; i + 1 < size; i += 2) {
      counts[Math.floorMod(order[i] - order[i + 1], size) * 16 / size]++;
    }
    ChiSquare.assertDrawnFrom(weights, counts);
  }
}
