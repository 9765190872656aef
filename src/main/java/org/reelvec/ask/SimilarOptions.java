package org.reelvec.ask;

import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;

/**
 * How neighbours are found, and what is told of them.
 *
 * @param metric how near is measured
 * @param explain whether each neighbour comes with reasons
 * @param stability whether each is looked for in the lists of other seeds
 * @param includeQuery whether the row itself is listed, first
 */
public record SimilarOptions(
    Metric metric, boolean explain, boolean stability, boolean includeQuery) {
  /** By cosine, and nothing more. */
  public static final SimilarOptions PLAIN = new SimilarOptions(Metric.COSINE, false, false, false);

  /**
   * Checks that they go together.
   *
   * @throws InputException if every list would hold the row itself
   */
  public SimilarOptions {
    if (includeQuery && stability) {
      throw new InputException(
          "include-query: every seed's list would hold the movie; leave it out with stability");
    }
  }

  /** The same by another measure. */
  public SimilarOptions by(Metric other) {
    return new SimilarOptions(other, explain, stability, includeQuery);
  }

  /** The same with reasons. */
  public SimilarOptions explained() {
    return new SimilarOptions(metric, true, stability, includeQuery);
  }
}
