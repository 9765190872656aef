package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  @Test
  void sameArgumentsSameStream() {
    assertArrayEquals(
        RandomStreams.stream(1, "init", 2, 3).longs(5).toArray(),
        RandomStreams.stream(1, "init", 2, 3).longs(5).toArray());
  }

  @Test
  void everyOtherArgumentAnotherStream() {
    Set<Long> first = new HashSet<>();
    int streams = 0;
    for (long seed = -20; seed < 20; seed++) {
      for (String name : new String[] {"", "init", "inti", "shuffle", "negatives"}) {
        first.add(RandomStreams.stream(seed, name).nextLong());
        streams++;
        for (long number = 0; number < 20; number++) {
          first.add(RandomStreams.stream(seed, name, number).nextLong());
          first.add(RandomStreams.stream(seed, name, 0, number).nextLong());
          first.add(RandomStreams.stream(seed, name, 1, number).nextLong());
          streams += 3;
        }
      }
    }
    assertEquals(streams, first.size());
  }

  @Test
  void firstNumbersOfNeighbouringStreamsAreUniform() {
    double[] weights = new double[64];
    Arrays.fill(weights, 1);
    long[] counts = new long[64];
    for (int epoch = 0; epoch < 50_000; epoch++) {
      RandomGenerator random = RandomStreams.stream(42, "negatives", epoch);
      counts[random.nextInt(8) * 8 + random.nextInt(8)]++;
    }
    ChiSquare.assertDrawnFrom(weights, counts);
  }

  @Test
  void streamsNeverChangeBetweenReleases() {
    // Computed from the definitions in Python.
    assertEquals(4390846836456901713L, RandomStreams.stream(42, "split", 7).nextLong());
  }
}
