package org.reelvec.explore.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandwidthsTest {
  @ParameterizedTest
  @ValueSource(doubles = {1e-24, 1e-6, 1, 1e6, 1e24})
  void givesThePerplexityAtAnyScale(double scale) {
    for (double perplexity : new double[] {1.01, 2, 30, 89}) {
      double[] p = new double[91];
      Arrays.setAll(p, j -> scale * (5 + j + Math.sin(j)));
      Arrays.sort(p);
      new Bandwidths(perplexity).likelihoods(p);
      assertEquals(perplexity, perplexity(p), 1e-6 * perplexity);
      assertEquals(1, Arrays.stream(p).sum(), 1e-12);
      for (int j = 1; j < p.length; j++) {
        assertTrue(p[j] <= p[j - 1]);
      }
    }
  }

  @Test
  void neighboursThatAreEquallyNearShare() {
    double[] same = {3, 3, 3, 3};
    new Bandwidths(1.3).likelihoods(same);
    assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, same);
    double[] twins = {0, 0, 0, 7};
    new Bandwidths(1.3).likelihoods(twins);
    assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0, 0}, twins, 1e-9);
  }

  private static double perplexity(double[] p) {
    return Math.exp(-Arrays.stream(p).filter(v -> v > 0).map(v -> v * Math.log(v)).sum());
  }
}
