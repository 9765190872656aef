package org.reelvec.plot;

import java.util.List;

/**
 * Items as points in the plane: t-SNE, PCA, UMAP. Both axes are drawn at one scale, for distances
 * are what such a map tells.
 *
 * @param title what it shows
 * @param caption how it was made
 * @param xLabel of the horizontal axis, may be empty
 * @param yLabel of the vertical axis, may be empty
 * @param points the most important first: these are labelled first and drawn on top
 * @param colouring of the points, in their order
 * @param arrows between points
 */
public record PointMap(
    String title,
    String caption,
    String xLabel,
    String yLabel,
    List<Point> points,
    Colouring colouring,
    List<Arrow> arrows)
    implements Figure {

  /**
   * An arrow from one point to another.
   *
   * @param from index of a point
   * @param to index of a point
   */
  public record Arrow(int from, int to) {}

  /** Keeps its own copies. */
  public PointMap {
    points = List.copyOf(points);
    arrows = List.copyOf(arrows);
    if (colouring.size().isPresent() && colouring.size().getAsInt() != points.size()) {
      throw new IllegalArgumentException("not one attribute for each of the points");
    }
    for (Arrow arrow : arrows) {
      java.util.Objects.checkIndex(arrow.from(), points.size());
      java.util.Objects.checkIndex(arrow.to(), points.size());
    }
  }

  @Override
  public <R> R accept(Kinds<R> kinds) {
    return kinds.map(this);
  }
}
