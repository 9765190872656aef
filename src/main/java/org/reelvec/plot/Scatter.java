package org.reelvec.plot;

import java.util.List;

/**
 * Predictions beside the truth, with the diagonal on which they would be right.
 *
 * @param title what it shows
 * @param caption how it was made
 * @param xLabel of the true values, with their unit
 * @param yLabel of the predicted values
 * @param points x is true, y predicted
 */
public record Scatter(
    String title, String caption, String xLabel, String yLabel, List<Point> points)
    implements Figure {
  /** Keeps its own copy. */
  public Scatter {
    points = List.copyOf(points);
  }

  @Override
  public <R> R accept(Kinds<R> kinds) {
    return kinds.scatter(this);
  }
}
