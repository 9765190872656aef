package org.reelvec.plot;

import java.awt.geom.Rectangle2D;

/** What a figure shows between its title and its caption. */
@FunctionalInterface
interface Body {
  /** Draws within this room. */
  void draw(Rectangle2D room);

  /** The body of each kind of figure. */
  record OfKind(Drawing drawing) implements Figure.Kinds<Body> {
    @Override
    public Body map(PointMap figure) {
      return new MapDrawing(drawing, figure);
    }

    @Override
    public Body heat(HeatMap figure) {
      return new HeatDrawing(drawing, figure);
    }

    @Override
    public Body dendrogram(DendrogramFigure figure) {
      return new DendrogramDrawing(drawing, figure);
    }

    @Override
    public Body curves(Curves figure) {
      return new Charts(drawing.theme()).curves(figure).on(drawing);
    }

    @Override
    public Body histogram(Histogram figure) {
      return new Charts(drawing.theme()).histogram(figure).on(drawing);
    }

    @Override
    public Body scatter(Scatter figure) {
      return new Charts(drawing.theme()).scatter(figure).on(drawing);
    }

    @Override
    public Body bars(Bars figure) {
      return new BarDrawing(drawing, figure);
    }
  }
}
