package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

/** Pearson's test of counts against the shares that they should have. */
public final class ChiSquare {
  /** Passes 99.997 % of right samplers; seeds are fixed, so one that passed passes always. */
  private static final double Z = 4;

  private ChiSquare() {}

  /** Fails if the counts are further from the shares than chance allows; shares of 0 are exact. */
  public static void assertDrawnFrom(double[] weights, long[] counts) {
    double sum = Arrays.stream(weights).sum();
    long draws = Arrays.stream(counts).sum();
    double statistic = 0;
    int cells = 0;
    for (int i = 0; i < weights.length; i++) {
      double expected = draws * weights[i] / sum;
      if (weights[i] == 0) {
        assertEquals(0, counts[i], "index " + i + " of weight 0 was drawn");
      } else {
        assertTrue(expected >= 5, "too few draws to tell anything: " + expected);
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        cells++;
      }
    }
    double limit = quantile(cells - 1);
    assertTrue(statistic < limit, "chi-square " + statistic + " of " + cells + " cells > " + limit);
  }

  /** Wilson and Hilferty's approximation. */
  private static double quantile(int degrees) {
    double spread = 2.0 / (9 * degrees);
    return degrees * Math.pow(1 - spread + Z * Math.sqrt(spread), 3);
  }
}
