package org.reelvec.model.rating;

import org.reelvec.model.TrainableModel;

/** A model of ratings that learns a vector for every user and every movie. */
public interface RatingModel extends TrainableModel, RatingPredictor {
  /** Length of every vector. */
  int dimensions();

  /** A copy of the movies' vectors as they are now, row-major (movies, dimensions). */
  float[] movieVectors();

  /** A copy of the users' vectors as they are now, row-major (users, dimensions). */
  float[] userVectors();
}
