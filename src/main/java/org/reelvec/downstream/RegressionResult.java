package org.reelvec.downstream;

import java.util.Arrays;
import java.util.List;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.math.RandomStreams;

/**
 * What a cross-validated regression found, beside the baseline that predicts the mean label of the
 * training movies for every test movie.
 *
 * @param scale the scale on which it was fitted and judged
 * @param count movies that took part
 * @param refused movies left out because the scale has no place for their label (not above zero)
 * @param folds test sets
 * @param model scores of the regression
 * @param baseline scores of the mean
 * @param difference squared error of the model minus that of the baseline, a movie with a movie, on
 *     the fitted scale: the model is better where all of the interval is below zero
 * @param predictions each tested movie once, predicted by a model that had not seen it, in the
 *     order of the input
 */
public record RegressionResult(
    Scale scale,
    int count,
    int refused,
    int folds,
    Scores model,
    Scores baseline,
    Interval difference,
    List<Prediction> predictions) {

  /**
   * One held-out movie.
   *
   * @param key the movie's key
   * @param title its title
   * @param label its true label, in the label's own unit
   * @param predicted what the model said, in the same unit
   * @param fold the test set it was in, counted from 1
   */
  public record Prediction(String key, String title, double label, double predicted, int fold) {}

  /** Copies the predictions. */
  public RegressionResult {
    predictions = List.copyOf(predictions);
  }

  /** The squared error of each prediction, on the fitted scale. */
  public double[] squaredErrors() {
    return predictions.stream()
        .mapToDouble(p -> Scales.fitted(scale, p.predicted()) - Scales.fitted(scale, p.label()))
        .map(error -> error * error)
        .toArray();
  }

  /**
   * The mean squared error over all tested movies, which {@link Scores} takes fold by fold, with
   * its 95 % bootstrap interval.
   *
   * @param seed of the bootstrap
   */
  public Interval mse(long seed) {
    return Interval.ofMean(squaredErrors(), RandomStreams.stream(seed, "bootstrap"));
  }

  /**
   * 1 - squared error / squared deviation of the labels from their mean, over all tested movies at
   * once, with its 95 % bootstrap interval.
   *
   * @param seed of the bootstrap
   */
  public Interval r2(long seed) {
    double[] labels =
        predictions.stream().mapToDouble(p -> Scales.fitted(scale, p.label())).toArray();
    double mean = Arrays.stream(labels).average().orElseThrow();
    double[] deviations = Arrays.stream(labels).map(y -> (y - mean) * (y - mean)).toArray();
    Interval unexplained =
        Interval.ofRatio(squaredErrors(), deviations, RandomStreams.stream(seed, "bootstrap"));
    return new Interval(1 - unexplained.high(), 1 - unexplained.mean(), 1 - unexplained.low());
  }
}
