package org.reelvec.model.rating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.split.RatingSplit;

/**
 * Judges predictions of held-out ratings.
 *
 * <p>A user or movie without training ratings is unseen: no model can know it, so that what {@link
 * BiasBaseline} predicts stands in for every model. Predictions are then clipped to the range of
 * the training ratings, where configured; so are those of the baselines.
 *
 * <pre>
 *   test.ratings                          number of test ratings
 *   test.rmse, test.mae                   root of the mean squared error; mean absolute error
 *   test.rmse.low, test.rmse.high ...     95 % intervals, by drawing users
 *   test.global-mean.rmse, .mae           of the mean of the training ratings
 *   test.biases.rmse, .mae                of {@link BiasBaseline}
 *   test.by-user-ratings.10-99.rmse       of users with so many training ratings
 *   test.by-user-ratings.10-99.count      their number of test ratings; classes: 0, 1-9, 10-99, 100-999, 1000+
 *   test.by-movie-ratings.10-99.rmse ...  the same by the training ratings of the movie
 *   test.unseen.users, test.unseen.movies  unseen users and movies among the test ratings
 *   test.unseen.ratings                   test ratings of unseen users or movies
 * </pre>
 *
 * and those of {@link RankingEvaluation}.
 */
public final class RatingEvaluation {
  private static final int BLOCK = 1 << 14;

  private final Ratings data;
  private final RatingSplit split;
  private final RatingFigures config;
  private final long seed;
  private final TrainingCounts counts;
  private final BiasBaseline biases;

  /**
   * Prepares the baselines.
   *
   * @param split with at least one training rating
   * @param seed the experiment's, for the bootstrap and the users ranked for
   */
  public RatingEvaluation(Ratings data, RatingSplit split, RatingFigures config, long seed) {
    this.data = data;
    this.split = split;
    this.config = config;
    this.seed = seed;
    counts = TrainingCounts.of(data, split.train());
    biases = BiasBaseline.of(data, split.train(), counts);
  }

  /**
   * {@code rating.rmse} and {@code rating.mae} of the validation ratings; empty where there are
   * none.
   */
  public SortedMap<String, Double> validate(RatingPredictor predictor) {
    SortedMap<String, Double> figures = new TreeMap<>();
    if (split.validation().length > 0) {
      float[] predictions = predictions(withFallback(predictor), split.validation());
      errors(split.validation(), predictions).putInto(figures, "rating");
    }
    return figures;
  }

  /** Predicts the test ratings and judges that; figures are empty where there are none. */
  public RatingJudgement judge(RatingPredictor predictor) {
    int[] rows = split.test();
    float[] predictions = predictions(withFallback(predictor), rows);
    SortedMap<String, Double> figures = new TreeMap<>();
    if (rows.length > 0) {
      figures.put("test.ratings", (double) rows.length);
      errors(rows, predictions).putInto(figures, "test");
      UserErrors userErrors = new UserErrors(data.users());
      userErrors.add(data, rows, predictions);
      UserErrors.putIntervalsInto(figures, "test", List.of(userErrors), config.bootstrap(), seed);
      errors(rows, predictions(this::mean, rows)).putInto(figures, "test.global-mean");
      errors(rows, predictions(biases, rows)).putInto(figures, "test.biases");
      putByCount(figures, rows, predictions);
      figures.putAll(unseen(rows));
      figures.putAll(
          new RankingEvaluation(data, split, counts, config, seed).judge(withFallback(predictor)));
    }
    return new RatingJudgement(rows, predictions, figures);
  }

  private RatingPredictor withFallback(RatingPredictor model) {
    return new FallbackPredictor(model, counts, biases);
  }

  private float[] predictions(RatingPredictor predictor, int[] rows) {
    float[] predictions = new float[rows.length];
    for (int from = 0; from < rows.length; from += BLOCK) {
      int[] block = Arrays.copyOfRange(rows, from, Math.min(from + BLOCK, rows.length));
      float[] predicted =
          predictor.predict(
              Arrays.stream(block).map(row -> data.user()[row]).toArray(),
              Arrays.stream(block).map(row -> data.movie()[row]).toArray());
      for (int i = 0; i < block.length; i++) {
        predictions[from + i] = config.clip() ? clip(predicted[i]) : predicted[i];
      }
    }
    return predictions;
  }

  private float clip(float prediction) {
    return Math.max(counts.scale().lowest(), Math.min(counts.scale().highest(), prediction));
  }

  private float[] mean(int[] users, int[] movies) {
    float[] predictions = new float[users.length];
    Arrays.fill(predictions, (float) counts.scale().mean());
    return predictions;
  }

  private ErrorSums errors(int[] rows, float[] predictions) {
    ErrorSums errors = new ErrorSums();
    for (int i = 0; i < rows.length; i++) {
      errors.add(error(rows[i], predictions[i]));
    }
    return errors;
  }

  private double error(int row, float prediction) {
    return (double) prediction - data.value()[row];
  }

  private void putByCount(SortedMap<String, Double> figures, int[] rows, float[] predictions) {
    ErrorsByCount byUser = new ErrorsByCount();
    ErrorsByCount byMovie = new ErrorsByCount();
    for (int i = 0; i < rows.length; i++) {
      double error = error(rows[i], predictions[i]);
      byUser.add(counts.users()[data.user()[rows[i]]], error);
      byMovie.add(counts.movies()[data.movie()[rows[i]]], error);
    }
    byUser.putInto(figures, "test.by-user-ratings");
    byMovie.putInto(figures, "test.by-movie-ratings");
  }

  private Map<String, Double> unseen(int[] rows) {
    BitSet users = new BitSet();
    BitSet movies = new BitSet();
    int ratings = 0;
    for (int row : rows) {
      int user = data.user()[row];
      int movie = data.movie()[row];
      users.set(user, counts.users()[user] == 0);
      movies.set(movie, counts.movies()[movie] == 0);
      ratings += counts.seen(user, movie) ? 0 : 1;
    }
    return Map.of(
        "test.unseen.users", (double) users.cardinality(),
        "test.unseen.movies", (double) movies.cardinality(),
        "test.unseen.ratings", (double) ratings);
  }
}
