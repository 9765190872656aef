package org.reelvec.model.rating;

import org.reelvec.data.ratings.Ratings;

/**
 * Where the training ratings lie.
 *
 * @param lowest the lowest of them
 * @param mean their mean
 * @param highest the highest of them
 */
public record RatingScale(float lowest, double mean, float highest) {
  /** The scale of these rows, at least one. */
  public static RatingScale of(Ratings ratings, int[] rows) {
    float lowest = Float.POSITIVE_INFINITY;
    float highest = Float.NEGATIVE_INFINITY;
    double sum = 0;
    for (int row : rows) {
      float value = ratings.value()[row];
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
      sum += value;
    }
    return new RatingScale(lowest, sum / rows.length, highest);
  }

  /** From the lowest to the highest. */
  public float range() {
    return highest - lowest;
  }

  /** Where on the logistic curve from the lowest to the highest the mean lies. */
  public double meanLogit() {
    return Math.log((mean - lowest) / (highest - mean));
  }
}
