package org.reelvec.downstream;

import java.util.Arrays;
import org.reelvec.config.DownstreamConfig.Scale;

/**
 * How far predictions are from their labels.
 *
 * @param mse mean squared error, on the fitted scale
 * @param r2 1 - squared error / squared deviation of the labels from their own mean, on the fitted
 *     scale: 1 is perfect, 0 as good as knowing that mean, below 0 worse
 * @param medianAbsoluteError on the fitted scale
 * @param originalMedianAbsoluteError in the label's own unit
 */
public record Score(
    double mse, double r2, double medianAbsoluteError, double originalMedianAbsoluteError) {

  /**
   * Judges predictions, both given on the fitted scale.
   *
   * @param labels not all equal, or R2 is undefined
   * @param predicted as many
   */
  static Score of(double[] labels, double[] predicted, Scale scale) {
    int count = labels.length;
    double mean = Arrays.stream(labels).average().orElseThrow();
    double squaredError = 0;
    double squaredDeviation = 0;
    double[] absolute = new double[count];
    double[] original = new double[count];
    for (int i = 0; i < count; i++) {
      double error = predicted[i] - labels[i];
      squaredError += error * error;
      squaredDeviation += (labels[i] - mean) * (labels[i] - mean);
      absolute[i] = Math.abs(error);
      original[i] = Math.abs(Scales.back(scale, predicted[i]) - Scales.back(scale, labels[i]));
    }
    return new Score(
        squaredError / count,
        1 - squaredError / squaredDeviation,
        median(absolute),
        median(original));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
