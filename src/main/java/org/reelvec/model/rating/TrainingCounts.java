package org.reelvec.model.rating;

import org.reelvec.data.ratings.Ratings;

/**
 * What is plain from the training ratings before anything is learnt.
 *
 * @param users (users) number of ratings that each user gave
 * @param movies (movies) number of ratings that each movie got
 * @param mean of all ratings
 * @param lowest rating
 * @param highest rating
 */
record TrainingCounts(int[] users, int[] movies, double mean, float lowest, float highest) {
  /**
   * Counts in one pass.
   *
   * @param rows the training part, at least one
   */
  static TrainingCounts of(Ratings data, int[] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("no training ratings");
    }
    int[] users = new int[data.users()];
    int[] movies = new int[data.movies()];
    double sum = 0;
    float lowest = Float.POSITIVE_INFINITY;
    float highest = Float.NEGATIVE_INFINITY;
    for (int row : rows) {
      float value = data.value()[row];
      users[data.user()[row]]++;
      movies[data.movie()[row]]++;
      sum += value;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    return new TrainingCounts(users, movies, sum / rows.length, lowest, highest);
  }

  /** Whether both the user and the movie have a training rating. */
  boolean seen(int user, int movie) {
    return users[user] > 0 && movies[movie] > 0;
  }
}
