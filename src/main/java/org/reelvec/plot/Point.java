package org.reelvec.plot;

/**
 * A named place.
 *
 * @param title of the item
 * @param x finite
 * @param y finite
 */
public record Point(String title, double x, double y) {
  /** Checks that it can be drawn. */
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("no place to draw " + title + ": " + x + ", " + y);
    }
  }
}
