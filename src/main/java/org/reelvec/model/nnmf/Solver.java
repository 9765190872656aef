package org.reelvec.model.nnmf;

/** Moves the factors towards the ratings, a step at a time. */
interface Solver {
  /** Steps of a pass over the ratings. */
  int steps();

  /**
   * Ratings that a step of the present epoch looks at.
   *
   * @param step the first is 1
   */
  int samples(int step);

  /** Begins a pass; the first epoch is 1. */
  void startEpoch(int epoch);

  /** One step; the mean squared error of its ratings before it. */
  double step();
}
