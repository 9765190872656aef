package org.reelvec.plot;

import java.util.List;

/**
 * Values over epochs, such as training and validation loss.
 *
 * @param title what it shows
 * @param caption how it was made
 * @param xLabel of the epochs' axis
 * @param yLabel of the values' axis
 * @param curves with distinct names
 */
public record Curves(String title, String caption, String xLabel, String yLabel, List<Curve> curves)
    implements Figure {

  /**
   * One line.
   *
   * @param name for the legend
   * @param values of epochs 1, 2, 3 ...; NaN where none was measured
   */
  public record Curve(String name, double[] values) {}

  /** Keeps its own copy of the list. */
  public Curves {
    curves = List.copyOf(curves);
    if (curves.stream().map(Curve::name).distinct().count() != curves.size()) {
      throw new IllegalArgumentException("two curves have one name");
    }
  }

  /** The number of epochs of the longest curve. */
  int epochs() {
    return curves.stream().mapToInt(c -> c.values().length).max().orElse(0);
  }

  @Override
  public <R> R accept(Kinds<R> kinds) {
    return kinds.curves(this);
  }
}
