package org.reelvec.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;

/** Bars to the right of their labels, with whiskers for intervals and the value at the end. */
record BarDrawing(Drawing drawing, Bars bars) implements Body {
  private static final double WIDEST_LABEL = 560;
  private static final double VALUE = 60;
  private static final String PAIR = " – ";
  private static final double LEAST_ROW = 8;
  private static final int AXIS = 44;

  @Override
  public void draw(Rectangle2D room) {
    int n = bars.bars().size();
    double row = Math.min(40, (room.getHeight() - AXIS) / Math.max(1, n));
    boolean labelled = row >= LEAST_ROW;
    Font font = Lettering.font((int) Math.max(7, Math.min(13, row * 0.7)));
    double widest = Math.min(WIDEST_LABEL, room.getWidth() * 0.48);
    double labels =
        labelled
            ? bars.bars().stream()
                .mapToDouble(b -> Lettering.width(fit(b.label(), font, widest), font))
                .max()
                .orElse(0)
            : 0;
    Rectangle2D frame =
        new Rectangle2D.Double(
            room.getX() + labels + 8, room.getY(), room.getWidth() - labels - 8 - VALUE, n * row);
    NumberRange range = range();
    axis(frame, range, labelled);
    for (int i = 0; i < n; i++) {
      Bars.Bar bar = bars.bars().get(i);
      double middle = frame.getY() + (i + 0.5) * row;
      bar(frame, range, bar, middle, row * 0.68);
      if (labelled) {
        double baseline = middle + font.getSize2D() * 0.36;
        drawing.textBefore(
            fit(bar.label(), font, widest),
            font,
            drawing.theme().ink(),
            frame.getX() - 8,
            baseline);
        double end = Math.max(bar.value(), bar.hasInterval() ? bar.high() : bar.value());
        drawing.text(
            Lettering.number(bar.value()),
            font,
            drawing.theme().muted(),
            x(frame, range, Math.max(0, end)) + 6,
            baseline);
      }
    }
  }

  /** Of two names with a dash between them, each keeps its beginning. */
  private static String fit(String label, Font font, double widest) {
    int dash = label.indexOf(PAIR);
    if (dash < 0 || Lettering.width(label, font) <= widest) {
      return Lettering.fit(label, font, widest);
    }
    String first = label.substring(0, dash);
    String second = label.substring(dash + PAIR.length());
    double room = widest - Lettering.width(PAIR, font);
    double left = Math.max(room / 2, room - Lettering.width(second, font));
    String fitted = Lettering.fit(first, font, left);
    return fitted + PAIR + Lettering.fit(second, font, room - Lettering.width(fitted, font));
  }

  private NumberRange range() {
    return NumberRange.of(
        Stream.concat(
                Stream.of(0.0),
                bars.bars().stream().flatMap(b -> Stream.of(b.value(), b.low(), b.high())))
            .mapToDouble(v -> v)
            .toArray());
  }

  private void bar(
      Rectangle2D frame, NumberRange range, Bars.Bar bar, double middle, double height) {
    double zero = x(frame, range, 0);
    double end = x(frame, range, bar.value());
    drawing.box(
        drawing.theme().accent(),
        Math.min(zero, end),
        middle - height / 2,
        Math.abs(end - zero),
        height);
    if (bar.hasInterval()) {
      double low = x(frame, range, bar.low());
      double high = x(frame, range, bar.high());
      drawing.graphics().setStroke(new BasicStroke(1.5f));
      drawing.line(drawing.theme().ink(), low, middle, high, middle);
      drawing.line(drawing.theme().ink(), low, middle - height / 4, low, middle + height / 4);
      drawing.line(drawing.theme().ink(), high, middle - height / 4, high, middle + height / 4);
    }
  }

  private void axis(Rectangle2D frame, NumberRange range, boolean labelled) {
    Theme theme = drawing.theme();
    drawing.graphics().setStroke(new BasicStroke(1));
    for (double tick : range.ticks(6)) {
      double x = x(frame, range, tick);
      drawing.line(theme.grid(), x, frame.getY(), x, frame.getMaxY());
      drawing.textAround(
          Lettering.number(tick), Drawing.SMALL, theme.muted(), x, frame.getMaxY() + 16);
    }
    String note = labelled ? "" : "; labels left out: no room to read them";
    drawing.text(
        Lettering.fit(bars.xLabel() + note, Drawing.TEXT, frame.getWidth()),
        Drawing.TEXT,
        theme.muted(),
        frame.getX(),
        frame.getMaxY() + 36);
  }

  private static double x(Rectangle2D frame, NumberRange range, double value) {
    return frame.getX() + frame.getWidth() * (range.length() > 0 ? range.share(value) : 0);
  }
}
