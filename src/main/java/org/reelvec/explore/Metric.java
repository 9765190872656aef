package org.reelvec.explore;

/** How near two vectors are. */
public enum Metric {
  /** The cosine of their angle, -1..1; the higher, the nearer. Ignores their lengths. */
  COSINE,

  /** The Euclidean distance of their ends, from 0; the lower, the nearer. */
  EUCLIDEAN
}
