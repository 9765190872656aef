package org.reelvec.downstream;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A mean and where it may lie.
 *
 * @param low 2.5th percentile of the resampled means
 * @param mean the mean itself
 * @param high 97.5th percentile
 */
public record Interval(double low, double mean, double high) {
  private static final int RESAMPLES = 2_000;

  /** Percentile bootstrap of a mean, 95 %, over 2,000 resamples (Efron, 1979). */
  static Interval ofMean(double[] values, RandomGenerator random) {
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      for (int draw = 0; draw < values.length; draw++) {
        sum += values[random.nextInt(values.length)];
      }
      means[resample] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        quantile(means, 0.025),
        Arrays.stream(values).average().orElseThrow(),
        quantile(means, 0.975));
  }

  /** The same of a ratio of two sums over the same movies; its mean is the ratio of all. */
  static Interval ofRatio(double[] above, double[] below, RandomGenerator random) {
    double[] ratios = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      double sumBelow = 0;
      for (int draw = 0; draw < above.length; draw++) {
        int drawn = random.nextInt(above.length);
        sum += above[drawn];
        sumBelow += below[drawn];
      }
      ratios[resample] = sum / sumBelow;
    }
    Arrays.sort(ratios);
    return new Interval(
        quantile(ratios, 0.025),
        Arrays.stream(above).sum() / Arrays.stream(below).sum(),
        quantile(ratios, 0.975));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }
}
