package org.reelvec.explore.tsne;

/** Where the points of a map are before the first iteration. */
public enum Start {
  /** Where the two longest principal axes of the vectors have them: keeps the broad picture. */
  PCA,

  /** Drawn from a normal distribution. */
  RANDOM
}
