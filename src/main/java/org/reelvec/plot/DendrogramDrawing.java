package org.reelvec.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Leaves below one another at the right, the root at the left, heights along the bottom. */
record DendrogramDrawing(Drawing drawing, DendrogramFigure tree) implements Body {
  private static final double WIDEST_LABEL = 320;
  private static final double LEAST_ROW = 8;
  private static final int AXIS = 44;

  @Override
  public void draw(Rectangle2D room) {
    int n = tree.leaves().size();
    double row = (room.getHeight() - AXIS) / n;
    boolean labelled = row >= LEAST_ROW;
    Font font = Lettering.font((int) Math.max(7, Math.min(13, row * 0.85)));
    double widest = Math.min(WIDEST_LABEL, room.getWidth() / 2);
    double labels =
        tree.leaves().stream()
            .mapToDouble(l -> Lettering.width(Lettering.fit(l, font, widest), font))
            .max()
            .orElse(0);
    Rectangle2D frame =
        new Rectangle2D.Double(
            room.getX() + 8,
            room.getY(),
            room.getWidth() - 16 - (labelled ? labels + 8 : 0),
            room.getHeight() - AXIS);
    double highest = Math.max(NumberRange.of(tree.height()).high(), 1e-300);
    axis(frame, new NumberRange(0, highest), labelled);
    branches(frame, row, highest);
    if (labelled) {
      double[] places = tree.places();
      for (int leaf = 0; leaf < n; leaf++) {
        drawing.text(
            Lettering.fit(tree.leaves().get(leaf), font, widest),
            font,
            drawing.theme().ink(),
            frame.getMaxX() + 6,
            frame.getY() + (places[leaf] + 0.5) * row + font.getSize2D() * 0.36);
      }
    }
  }

  private void branches(Rectangle2D frame, double row, double highest) {
    double[] places = tree.places();
    Path2D path = new Path2D.Double();
    for (int k = 0; k < tree.left().length; k++) {
      double upper = frame.getY() + (places[tree.left()[k]] + 0.5) * row;
      double lower = frame.getY() + (places[tree.right()[k]] + 0.5) * row;
      double x = x(frame, tree.height()[k], highest);
      path.moveTo(x(frame, tree.heightOf(tree.left()[k]), highest), upper);
      path.lineTo(x, upper);
      path.lineTo(x, lower);
      path.lineTo(x(frame, tree.heightOf(tree.right()[k]), highest), lower);
    }
    drawing.graphics().setStroke(new BasicStroke(1.4f));
    drawing.graphics().setColor(drawing.theme().accent());
    drawing.graphics().draw(path);
  }

  private void axis(Rectangle2D frame, NumberRange heights, boolean labelled) {
    Theme theme = drawing.theme();
    drawing.graphics().setStroke(new BasicStroke(1));
    double bottom = frame.getMaxY();
    drawing.line(theme.muted(), frame.getX(), bottom, frame.getMaxX(), bottom);
    for (double tick : heights.ticks(8)) {
      double x = x(frame, tick, heights.high());
      drawing.line(theme.grid(), x, frame.getY(), x, bottom);
      drawing.textAround(Lettering.number(tick), Drawing.SMALL, theme.muted(), x, bottom + 15);
    }
    String note =
        labelled ? "" : "; " + tree.leaves().size() + " labels left out: no room to read them";
    drawing.text(
        Lettering.fit(tree.measure() + note, Drawing.TEXT, frame.getWidth()),
        Drawing.TEXT,
        theme.muted(),
        frame.getX(),
        bottom + 36);
  }

  private static double x(Rectangle2D frame, double height, double highest) {
    return frame.getMaxX() - frame.getWidth() * height / highest;
  }
}
