package org.reelvec.plot;

import java.util.List;

/**
 * One value an item, such as the stability of its neighbours, with an interval where one is known.
 *
 * @param title what it shows
 * @param caption how it was made
 * @param xLabel of the values' axis
 * @param bars from top to bottom
 */
public record Bars(String title, String caption, String xLabel, List<Bar> bars) implements Figure {

  /**
   * One item.
   *
   * @param label of the item
   * @param value finite
   * @param low lower end of its interval; NaN without one
   * @param high upper end of its interval; NaN without one
   */
  public record Bar(String label, double value, double low, double high) {
    /** Checks that it can be drawn. */
    public Bar {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("no length to draw " + label + ": " + value);
      }
    }

    /** A value without an interval. */
    public Bar(String label, double value) {
      this(label, value, Double.NaN, Double.NaN);
    }

    /** Whether both ends of an interval are known. */
    public boolean hasInterval() {
      return Double.isFinite(low) && Double.isFinite(high);
    }
  }

  /** Keeps its own copy. */
  public Bars {
    bars = List.copyOf(bars);
  }

  @Override
  public <R> R accept(Kinds<R> kinds) {
    return kinds.bars(this);
  }
}
