package org.reelvec.model.rating;

/** Predicts ratings of (user, movie) pairs. Not for use by several threads at once. */
@FunctionalInterface
public interface RatingPredictor {
  /**
   * Predictions on the scale of the ratings, not clipped.
   *
   * @param users (n) indices
   * @param movies (n) indices
   * @return (n)
   */
  float[] predict(int[] users, int[] movies);
}
