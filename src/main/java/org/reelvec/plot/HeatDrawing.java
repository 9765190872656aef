package org.reelvec.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The lower triangle, labels to its left and beneath, the scale in the empty corner. */
record HeatDrawing(Drawing drawing, HeatMap map) implements Body {
  private static final double WIDEST_LABEL = 190;
  private static final double LEAST_ROW = 8;

  @Override
  public void draw(Rectangle2D room) {
    int n = map.labels().size();
    if (n == 0) {
      return;
    }
    double widest =
        map.labels().stream()
            .mapToDouble(
                l -> Lettering.width(Lettering.fit(l, Drawing.TEXT, WIDEST_LABEL), Drawing.TEXT))
            .max()
            .orElse(0);
    double beside = Math.min(widest + 8, Math.min(room.getWidth(), room.getHeight()) / 2);
    double cell = Math.min(room.getWidth() - beside, room.getHeight() - beside) / n;
    boolean labelled = cell >= LEAST_ROW;
    if (!labelled) {
      beside = 0;
      cell = Math.min(room.getWidth(), room.getHeight() - 20) / n;
    }
    // Beside a small matrix on a large sheet nothing is gained by giant cells.
    cell = Math.min(cell, 90);
    double left = room.getX() + beside;
    double bottom = room.getY() + n * cell;
    cells(left, room.getY(), cell);
    if (labelled) {
      labels(left, bottom, cell, beside - 8);
    } else {
      drawing.text(
          n + " labels left out: there is no room to read them",
          Drawing.SMALL,
          drawing.theme().muted(),
          left,
          bottom + 16);
    }
    scale(left + n * cell, room);
  }

  private void cells(double left, double top, double cell) {
    NumberRange range = new NumberRange(map.low(), map.high());
    for (int row = 0; row < map.labels().size(); row++) {
      for (int column = 0; column <= row; column++) {
        double value = map.values()[row][column];
        if (Double.isFinite(value)) {
          Color colour = drawing.theme().scale(range.share(value));
          double gap = cell >= 12 ? 1 : 0;
          double x = left + column * cell;
          double y = top + row * cell;
          drawing.box(colour, x, y, cell - gap, cell - gap);
          if (cell >= 34) {
            drawing.textAround(
                String.format(Locale.ROOT, "%.2f", value),
                Drawing.SMALL,
                readableOn(colour),
                x + (cell - gap) / 2,
                y + cell / 2 + 4);
          }
        }
      }
    }
  }

  private void labels(double left, double bottom, double cell, double room) {
    Font font = Lettering.font((int) Math.max(7, Math.min(13, cell * 0.8)));
    for (int i = 0; i < map.labels().size(); i++) {
      String label = Lettering.fit(map.labels().get(i), font, room);
      double middle = (i + 0.5) * cell + font.getSize2D() * 0.36;
      double top = bottom - map.labels().size() * cell;
      drawing.textBefore(label, font, drawing.theme().ink(), left - 6, top + middle);
      drawing.textUpTo(label, font, drawing.theme().ink(), left + middle, bottom + 5);
    }
  }

  private void scale(double right, Rectangle2D room) {
    int height = (int) Math.min(160, (right - room.getX()) / 3);
    double x = Math.min(right, room.getMaxX()) - 70;
    String measure = Lettering.fit(map.measure(), Lettering.bold(13), 130);
    drawing.textBefore(
        measure, Lettering.bold(13), drawing.theme().ink(), x + 70, room.getY() + 13);
    LegendDrawing.bar(drawing, new NumberRange(map.low(), map.high()), x, room.getY() + 26, height);
  }

  private static Color readableOn(Color ground) {
    double luminance =
        (0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue()) / 255;
    return luminance > 0.52 ? Color.BLACK : Color.WHITE;
  }
}
