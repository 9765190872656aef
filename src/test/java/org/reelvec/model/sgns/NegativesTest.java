package org.reelvec.model.sgns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.SgnsConfig;
import org.reelvec.math.ChiSquare;
import org.reelvec.math.RandomStreams;

class NegativesTest {
  private static final int[] COUNTS = {1, 5, 0, 40, 300, 7};

  @ParameterizedTest
  @ValueSource(doubles = {0.75, 0, 1, -0.5})
  void areDrawnByAPowerOfTheirCount(double exponent) {
    Negatives negatives = new Negatives(new SgnsConfig.Negatives(20, exponent), COUNTS);
    VectorTable table = new VectorTable(COUNTS.length, 3);
    RandomGenerator random = RandomStreams.stream(1, "negatives");
    int[] rowAt = new int[25];
    long[] drawn = new long[COUNTS.length];
    for (int i = 0; i < 20_000; i++) {
      int end = negatives.draw(4, table, rowAt, 5, random);
      for (int at = 5; at < end; at++) {
        drawn[rowAt[at] / table.width()]++;
      }
    }
    double[] weights =
        Arrays.stream(COUNTS).mapToDouble(c -> c == 0 ? 0 : Math.pow(c, exponent)).toArray();
    weights[4] = 0; // the true target
    ChiSquare.assertDrawnFrom(weights, drawn);
  }

  @Test
  void thereMayBeNone() {
    Negatives negatives = new Negatives(new SgnsConfig.Negatives(5, 0.75), new int[] {3});
    RandomGenerator random = RandomStreams.stream(1, "negatives");
    assertEquals(1, negatives.draw(0, new VectorTable(1, 1), new int[6], 1, random));
  }

  @Test
  void frequentWordsAreKeptAtTheirRate() {
    int[] counts = {50_000, 900, 100};
    DownSampling sampling = new DownSampling(1e-2, counts);
    int[] words = new int[51_000];
    Arrays.fill(words, 50_000, 50_900, 1);
    Arrays.fill(words, 50_900, 51_000, 2);
    int[] kept = new int[words.length];
    int count =
        sampling.copy(words, 0, words.length, kept, RandomStreams.stream(1, "down-sampling"));
    double share = 50_000.0 / 51_000;
    double rate = Math.sqrt(1e-2 / share) + 1e-2 / share;
    double expected = 50_000 * rate;
    double deviation = Math.sqrt(expected * (1 - rate));
    assertEquals(expected, count - 1_000, 4 * deviation); // the rarer ones are all kept
    int[] rest = Arrays.copyOfRange(kept, count - 1_000, count);
    assertTrue(Arrays.stream(rest).noneMatch(word -> word == 0));
    assertNotEquals(0, count);
  }

  @Test
  void withoutAThresholdAllWordsAreKept() {
    DownSampling sampling = new DownSampling(0, new int[] {1_000, 1});
    int[] kept = new int[3];
    RandomGenerator random = RandomStreams.stream(1, "down-sampling");
    assertEquals(3, sampling.copy(new int[] {0, 0, 1, 0, 0}, 1, 4, kept, random));
    assertEquals(1, kept[1]);
  }
}
