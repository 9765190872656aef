package org.reelvec.model.rating;

/**
 * A model's predictions, and the biases' own where the user or the movie has no training rating.
 */
record FallbackPredictor(RatingPredictor model, TrainingCounts counts, BiasBaseline biases)
    implements RatingPredictor {
  @Override
  public float[] predict(int[] users, int[] movies) {
    float[] predictions = model.predict(users, movies).clone(); // the model may keep its array
    for (int i = 0; i < predictions.length; i++) {
      if (!counts.seen(users[i], movies[i])) {
        predictions[i] = (float) biases.predict(users[i], movies[i]);
      }
    }
    return predictions;
  }
}
