package org.reelvec.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws a figure: title above, caption beneath, the kind's own picture between. The same strokes go
 * to pixels and to SVG.
 *
 * @param graphics where to
 * @param theme the colours
 */
record Drawing(Graphics2D graphics, Theme theme) {
  static final Font TEXT = Lettering.font(13);
  static final Font SMALL = Lettering.font(11);
  private static final Font TITLE = Lettering.bold(18);
  private static final int MARGIN = 20;

  /** Fills the whole picture. */
  void draw(Figure figure, PictureSize size) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(theme.background());
    graphics.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));

    double room = size.width() - 2.0 * MARGIN;
    List<String> title = Lettering.wrap(figure.title(), TITLE, room, 2);
    List<String> caption = Lettering.wrap(figure.caption(), TEXT, room, 3);
    double top = lines(title, TITLE, theme.ink(), MARGIN);
    double bottom = size.height() - MARGIN - caption.size() * Lettering.lineHeight(TEXT);
    lines(caption, TEXT, theme.muted(), bottom);
    Rectangle2D body =
        new Rectangle2D.Double(MARGIN, top + 10, room, Math.max(20, bottom - top - 22));
    figure.accept(new Body.OfKind(this)).draw(body);
  }

  private double lines(List<String> lines, Font font, Color colour, double top) {
    double y = top;
    for (String line : lines) {
      text(line, font, colour, MARGIN, y + font.getSize2D());
      y += Lettering.lineHeight(font);
    }
    return y;
  }

  /** One line, cleaned before, from the left end of its baseline. */
  void text(String text, Font font, Color colour, double x, double baseline) {
    if (!text.isEmpty()) {
      graphics.setFont(font);
      graphics.setColor(colour);
      graphics.drawString(text, (float) x, (float) baseline);
    }
  }

  /** One line that ends at x. */
  void textBefore(String text, Font font, Color colour, double x, double baseline) {
    text(text, font, colour, x - Lettering.width(text, font), baseline);
  }

  /** One line around x. */
  void textAround(String text, Font font, Color colour, double x, double baseline) {
    text(text, font, colour, x - Lettering.width(text, font) / 2, baseline);
  }

  /** One line that runs upwards and ends at y; x is its baseline. */
  void textUpTo(String text, Font font, Color colour, double x, double y) {
    AffineTransform before = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, x, y);
    textBefore(text, font, colour, x, y);
    graphics.setTransform(before);
  }

  void line(Color colour, double x1, double y1, double x2, double y2) {
    graphics.setColor(colour);
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void box(Color colour, double x, double y, double width, double height) {
    graphics.setColor(colour);
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  /** The same colour, through which others are seen: alpha from 0 to 255. */
  static Color faded(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
