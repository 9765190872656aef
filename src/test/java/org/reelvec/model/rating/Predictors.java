package org.reelvec.model.rating;

/** Predictors that need no training. */
final class Predictors {
  /** A prediction from the indices of user and movie. */
  interface Each {
    float predict(int user, int movie);
  }

  private Predictors() {}

  static RatingPredictor constant(float value) {
    return each((user, movie) -> value);
  }

  static RatingPredictor each(Each each) {
    return (users, movies) -> {
      float[] predictions = new float[users.length];
      for (int i = 0; i < predictions.length; i++) {
        predictions[i] = each.predict(users[i], movies[i]);
      }
      return predictions;
    };
  }
}
