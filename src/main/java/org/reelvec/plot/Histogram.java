package org.reelvec.plot;

/**
 * How many values fall into each bin.
 *
 * @param title what it shows
 * @param caption how it was made
 * @param xLabel what was counted, with its unit
 * @param yLabel of the counts
 * @param edges of the bins (n + 1), ascending
 * @param counts of the bins (n)
 */
public record Histogram(
    String title, String caption, String xLabel, String yLabel, double[] edges, long[] counts)
    implements Figure {
  /** Checks that edges and counts belong together. */
  public Histogram {
    if (edges.length != counts.length + 1) {
      throw new IllegalArgumentException("n bins have n + 1 edges");
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1])) {
        throw new IllegalArgumentException("edges do not ascend at " + edges[i]);
      }
    }
  }

  @Override
  public <R> R accept(Kinds<R> kinds) {
    return kinds.histogram(this);
  }
}
