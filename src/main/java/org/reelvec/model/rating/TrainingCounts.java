package org.reelvec.model.rating;

import org.reelvec.data.ratings.Ratings;

/**
 * What is plain from the training ratings before anything is learnt.
 *
 * @param users (users) number of ratings that each user gave
 * @param movies (movies) number of ratings that each movie got
 * @param scale where the ratings lie
 */
record TrainingCounts(int[] users, int[] movies, RatingScale scale) {
  /**
   * Counts in two passes.
   *
   * @param rows the training part, at least one
   */
  static TrainingCounts of(Ratings data, int[] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("no training ratings");
    }
    int[] users = new int[data.users()];
    int[] movies = new int[data.movies()];
    for (int row : rows) {
      users[data.user()[row]]++;
      movies[data.movie()[row]]++;
    }
    return new TrainingCounts(users, movies, RatingScale.of(data, rows));
  }

  /** Whether both the user and the movie have a training rating. */
  boolean seen(int user, int movie) {
    return users[user] > 0 && movies[movie] > 0;
  }
}
