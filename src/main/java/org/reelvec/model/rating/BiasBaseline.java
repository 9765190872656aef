package org.reelvec.model.rating;

import org.reelvec.data.ratings.Ratings;

/**
 * Predicts a rating as the mean, plus how much the user rates above it, plus how much the movie is
 * rated above it: what every model of ratings must beat.
 *
 * <pre>
 *   prediction  mean + b_u + b_i
 *   minimized   sum over ratings (r - mean - b_u - b_i)^2 + 15 * sum b_u^2 + 10 * sum b_i^2
 * </pre>
 *
 * <p>Solved by ten rounds of alternating least squares from biases of 0, movies first, in passes
 * over the columns. Model and penalties are those of Y. Koren (Factor in the Neighbors, ACM TKDD 4,
 * 2010), in the form that Surprise's BaselineOnly has by default. A user or a movie without
 * training ratings has a bias of 0.
 */
public final class BiasBaseline implements RatingPredictor {
  private static final int ROUNDS = 10;
  private static final double USER_PENALTY = 15;
  private static final double MOVIE_PENALTY = 10;

  private final double mean;
  private final double[] userBias; // (users)
  private final double[] movieBias; // (movies)

  /**
   * Learns the biases, in time of 22 passes over the ratings.
   *
   * @param rows the training part, at least one
   */
  public static BiasBaseline of(Ratings data, int[] rows) {
    return of(data, rows, TrainingCounts.of(data, rows));
  }

  /** The same where the training ratings have been counted. */
  static BiasBaseline of(Ratings data, int[] rows, TrainingCounts counts) {
    BiasBaseline biases = new BiasBaseline(counts.scale().mean(), data.users(), data.movies());
    for (int round = 0; round < ROUNDS; round++) {
      biases.solveMovies(data, rows, counts.movies());
      biases.solveUsers(data, rows, counts.users());
    }
    return biases;
  }

  private BiasBaseline(double mean, int users, int movies) {
    this.mean = mean;
    userBias = new double[users];
    movieBias = new double[movies];
  }

  /** Mean of the training ratings. */
  public double mean() {
    return mean;
  }

  /** The prediction for one pair. */
  public double predict(int user, int movie) {
    return mean + userBias[user] + movieBias[movie];
  }

  @Override
  public float[] predict(int[] users, int[] movies) {
    float[] predictions = new float[users.length];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = (float) predict(users[i], movies[i]);
    }
    return predictions;
  }

  private void solveMovies(Ratings data, int[] rows, int[] counts) {
    double[] rest = new double[movieBias.length];
    for (int row : rows) {
      rest[data.movie()[row]] += data.value()[row] - mean - userBias[data.user()[row]];
    }
    divide(rest, counts, MOVIE_PENALTY, movieBias);
  }

  private void solveUsers(Ratings data, int[] rows, int[] counts) {
    double[] rest = new double[userBias.length];
    for (int row : rows) {
      rest[data.user()[row]] += data.value()[row] - mean - movieBias[data.movie()[row]];
    }
    divide(rest, counts, USER_PENALTY, userBias);
  }

  private static void divide(double[] sums, int[] counts, double penalty, double[] biases) {
    for (int i = 0; i < sums.length; i++) {
      biases[i] = sums[i] / (counts[i] + penalty);
    }
  }
}
