package org.reelvec.model.ratingdot;

import java.io.DataInput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;
import org.reelvec.model.rating.GraphRatingModel;
import org.reelvec.model.rating.RatingPredictor;
import org.reelvec.model.rating.RatingScale;

/**
 * Learns a vector and a bias for every user and every movie, so that what the mean rating and the
 * biases leave of a rating is the dot product of the two vectors.
 *
 * <pre>
 *   score       s = p_u . q_m + b_u + b_m            without the biases where model.bias is false
 *   prediction  r' = mean + s                        mean of the training ratings
 *               r' = lo + (hi - lo) sigmoid(s + c)   where model.sigmoid-range is true: lo and hi are the lowest and
 *                                                    the highest training rating, and c such that s = 0 is the mean
 *   objective   mean over the batch of (r - r')^2 + l2 (|p_u|^2 + |q_m|^2) + bias_l2 (b_u^2 + b_m^2)
 *
 *   users   p (users, dimensions), b (users, 1)      p and q drawn from uniform(-s, s), s = model.initial-range
 *   movies  q (movies, dimensions), b (movies, 1)    biases begin at 0
 * </pre>
 *
 * <p>The biased matrix factorization of Y. Koren, R. Bell and C. Volinsky, "Matrix Factorization
 * Techniques for Recommender Systems" (2009), after S. Funk (2006). Without biases, penalties and
 * range it is the dot product of two Keras embeddings on ratings less their mean. Deliberate
 * differences from the first: batches under any optimizer in place of single ratings under plain
 * gradient descent; from the second: users and movies without a training rating keep a vector of
 * zeros. The reported loss is the squared error alone.
 */
public final class RatingDot extends GraphRatingModel {
  private final RatingDotConfig config;
  private final RatingScale scale;
  private @Nullable Tables tables;

  /**
   * An untrained model.
   *
   * @param experiment the seed and the training settings
   * @param config the model's own settings
   * @param ratings all that were read
   * @param trainRows which of them are trained on
   * @param validation figures of predictions, by name
   * @throws InputException if nothing is trained on, or there is no range to squeeze into
   */
  public RatingDot(
      ExperimentConfig experiment,
      RatingDotConfig config,
      Ratings ratings,
      int[] trainRows,
      Function<RatingPredictor, SortedMap<String, Double>> validation) {
    this(experiment, config, scale(config, ratings, trainRows), ratings, trainRows, validation);
  }

  private RatingDot(
      ExperimentConfig experiment,
      RatingDotConfig config,
      RatingScale scale,
      Ratings ratings,
      int[] trainRows,
      Function<RatingPredictor, SortedMap<String, Double>> validation) {
    super(
        experiment,
        new DotGraphs(ratings.users(), ratings.movies(), config, scale, DataType.FLOAT),
        ratings,
        trainRows,
        validation);
    this.config = config;
    this.scale = scale;
  }

  private static RatingScale scale(RatingDotConfig config, Ratings ratings, int[] trainRows) {
    RatingScale scale = RatingScale.of(ratings, trainRows);
    if (config.sigmoidRange() && scale.range() == 0) {
      throw new InputException(
          "model.sigmoid-range: all training ratings are %s, which is no range; set it to false"
              .formatted(scale.lowest()));
    }
    return scale;
  }

  @Override
  public double step() {
    tables = null;
    return super.step();
  }

  @Override
  public void readState(DataInput in) throws IOException {
    tables = null;
    super.readState(in);
  }

  /** Straight from the tables: the graph's own predictions but for rounding, many times faster. */
  @Override
  public float[] predict(int[] users, int[] movies) {
    Tables now = tables;
    if (now == null) {
      now =
          new Tables(
              userVectors(),
              movieVectors(),
              biases(DotGraphs.USER_BIAS),
              biases(DotGraphs.MOVIE_BIAS));
      tables = now;
    }
    int d = config.dimensions();
    float[] predictions = new float[users.length];
    for (int i = 0; i < users.length; i++) {
      double score = Vectors.dot(now.users, users[i] * d, now.movies, movies[i] * d, d);
      if (config.bias()) {
        score += now.userBiases[users[i]] + now.movieBiases[movies[i]];
      }
      predictions[i] = (float) rating(score);
    }
    return predictions;
  }

  private double rating(double score) {
    return config.sigmoidRange()
        ? scale.lowest() + scale.range() / (1 + Math.exp(-score - scale.meanLogit()))
        : scale.mean() + score;
  }

  /** Between what predictions lie. */
  RatingScale scale() {
    return scale;
  }

  /** A copy of a table of biases as it is now; empty where the model has none. */
  float[] biases(String layer) {
    return config.bias() ? rows(layer) : new float[0];
  }

  /** What predictions need, copied when first asked after a step. */
  private record Tables(float[] users, float[] movies, float[] userBiases, float[] movieBiases) {}
}
