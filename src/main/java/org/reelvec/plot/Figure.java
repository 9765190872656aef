package org.reelvec.plot;

/**
 * What a picture shows, apart from how it is drawn. Every text in it may come from strangers' files
 * and is never taken as markup.
 */
public sealed interface Figure
    permits PointMap, HeatMap, DendrogramFigure, Curves, Histogram, Scatter, Bars {

  /** What it shows, in one line; long ones are broken or cut where they are drawn. */
  String title();

  /** How it was made and how to read it, set smaller beneath; may be empty. */
  String caption();

  /** What {@code kinds} makes of this kind of figure. */
  <R> R accept(Kinds<R> kinds);

  /**
   * One answer for each kind of figure.
   *
   * @param <R> what is made of it
   */
  interface Kinds<R> {
    /** Of points in the plane. */
    R map(PointMap figure);

    /** Of a matrix of similarities. */
    R heat(HeatMap figure);

    /** Of a tree of merges. */
    R dendrogram(DendrogramFigure figure);

    /** Of values over epochs. */
    R curves(Curves figure);

    /** Of counts in bins. */
    R histogram(Histogram figure);

    /** Of predictions beside the truth. */
    R scatter(Scatter figure);

    /** Of one value an item. */
    R bars(Bars figure);
  }
}
