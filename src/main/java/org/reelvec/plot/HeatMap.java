package org.reelvec.plot;

import java.util.List;

/**
 * A symmetric matrix, such as cosines of all pairs, as coloured cells of its lower triangle.
 *
 * @param title what it shows
 * @param caption how it was made
 * @param measure what the cells hold, for the legend
 * @param labels of rows and columns (n), in the order drawn
 * @param values (n, at least row + 1): only cells up to the diagonal are read; NaN stays blank
 * @param low the value at the scale's lower end
 * @param high the value at its upper end, above {@code low}
 */
public record HeatMap(
    String title,
    String caption,
    String measure,
    List<String> labels,
    double[][] values,
    double low,
    double high)
    implements Figure {
  /** Keeps its own copy of the labels. */
  public HeatMap {
    labels = List.copyOf(labels);
    if (values.length != labels.size() || !(high > low)) {
      throw new IllegalArgumentException("one row a label and a range above zero are wanted");
    }
    for (int row = 0; row < values.length; row++) {
      if (values[row].length <= row) {
        throw new IllegalArgumentException("row " + row + " ends before the diagonal");
      }
    }
  }

  @Override
  public <R> R accept(Kinds<R> kinds) {
    return kinds.heat(this);
  }
}
