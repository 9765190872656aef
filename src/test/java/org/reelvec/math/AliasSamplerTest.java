package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class AliasSamplerTest {
  @Test
  void drawsInProportion() {
    double[] weights = {3, 0, 1, 0.5, 0, 20, 1e-2, 7};
    ChiSquare.assertDrawnFrom(weights, draw(weights, 200_000));
  }

  @Test
  void drawsAPowerLawInProportion() {
    double[] weights =
        IntStream.rangeClosed(1, 1000).mapToDouble(i -> Math.pow(i, -0.75)).toArray();
    ChiSquare.assertDrawnFrom(weights, draw(weights, 1_000_000));
  }

  @Test
  void theTestToldAWrongSampler() {
    long[] counts = draw(new double[] {1, 1, 1.05}, 200_000);
    assertThrows(
        AssertionFailedError.class,
        () -> ChiSquare.assertDrawnFrom(new double[] {1, 1, 1}, counts));
  }

  @Test
  void oneIndexOnlyAndEqualWeights() {
    assertEquals(500, draw(new double[] {0, 0, 2}, 500)[2]);
    assertEquals(500, draw(new double[] {0.1}, 500)[0]);
    ChiSquare.assertDrawnFrom(new double[] {0.1, 0.1, 0.1}, draw(new double[] {7, 7, 7}, 10_000));
  }

  @Test
  void refusesWhatIsNoDistribution() {
    for (double[] weights :
        new double[][] {{}, {0, 0}, {1, -1}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}}) {
      assertThrows(IllegalArgumentException.class, () -> new AliasSampler(weights));
    }
  }

  private static long[] draw(double[] weights, int draws) {
    AliasSampler sampler = new AliasSampler(weights);
    RandomGenerator random = RandomStreams.stream(7, "alias");
    long[] counts = new long[sampler.size()];
    for (int i = 0; i < draws; i++) {
      counts[sampler.sample(random)]++;
    }
    return counts;
  }
}
