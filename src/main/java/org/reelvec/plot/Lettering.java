package org.reelvec.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is drawn: made harmless, measured, cut and broken into lines. Measured alike for
 * pixels and vectors, in Java's logical sans-serif font, which is everywhere.
 */
final class Lettering {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
  private static final String CUT = "\u2026";

  private Lettering() {}

  static Font font(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  static Font bold(int size) {
    return new Font(Font.SANS_SERIF, Font.BOLD, size);
  }

  /**
   * One line that XML can hold: line ends become blanks, what has no glyph becomes the replacement
   * character, and marks that would turn the text after them around are left out.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                clean.append(' ');
              } else if (Character.isISOControl(c)
                  || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                  || (c & 0xFFFE) == 0xFFFE) {
                clean.append('\uFFFD');
              } else if (!isTurning(c)) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString().strip();
  }

  private static boolean isTurning(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  static double width(String text, Font font) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
  }

  /** From the baseline of one line to that of the next. */
  static double lineHeight(Font font) {
    return font.getSize2D() * 1.3;
  }

  /** The box of a line whose baseline begins at a point; ascenders and descenders lie within. */
  static Rectangle2D box(String text, Font font, double x, double baseline) {
    double size = font.getSize2D();
    return new Rectangle2D.Double(x, baseline - size, width(text, font), size * 1.28);
  }

  /** The text, cleaned, or as much of its beginning as fits with an ellipsis after it. */
  static String fit(String text, Font font, double room) {
    // No line holds a thousand characters; a text of a million need not be measured whole.
    String clean = clean(text.length() > 1000 ? text.substring(0, 1000) + CUT : text);
    if (width(clean, font) <= room) {
      return clean;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(clean);
    List<Integer> ends = new ArrayList<>();
    for (int end = characters.first(); end != BreakIterator.DONE; end = characters.next()) {
      ends.add(end);
    }
    int fits = 0;
    int cannot = ends.size();
    while (cannot - fits > 1) {
      int middle = (fits + cannot) >>> 1;
      if (width(clean.substring(0, ends.get(middle)).strip() + CUT, font) <= room) {
        fits = middle;
      } else {
        cannot = middle;
      }
    }
    return fits == 0 ? "" : clean.substring(0, ends.get(fits)).strip() + CUT;
  }

  /**
   * At most so many lines, broken where lines may break; the last one is cut where more is left.
   */
  static List<String> wrap(String text, Font font, double room, int lines) {
    String rest = clean(text);
    List<String> wrapped = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    while (!rest.isEmpty() && wrapped.size() < lines) {
      breaks.setText(rest);
      int end = 0;
      for (int next = breaks.next();
          next != BreakIterator.DONE && width(rest.substring(0, next).strip(), font) <= room;
          next = breaks.next()) {
        end = next;
      }
      if (wrapped.size() == lines - 1 || end == 0) {
        wrapped.add(fit(rest, font, room));
        return wrapped;
      }
      wrapped.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return wrapped;
  }

  /** A number for people: whole ones whole, others to four digits. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    double size = Math.abs(value);
    return size < 1e-4 || size >= 1e15
        ? String.format(Locale.ROOT, "%.3e", value)
        : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
