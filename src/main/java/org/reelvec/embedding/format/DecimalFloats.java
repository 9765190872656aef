package org.reelvec.embedding.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decimal numbers in the bytes of a text, each read to the nearest float, as {@link
 * Float#parseFloat} does it but without a string for each.
 */
final class DecimalFloats {
  private static final double[] POWERS = new double[23];
  private static final long MOST_DIGITS = 900_000_000_000_000L;
  private static final int LARGEST_EXPONENT = 100_000;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1]; // exact up to 10^22
    }
  }

  private DecimalFloats() {}

  /**
   * The number between two places; {@code nan} and {@code inf} too, in any case.
   *
   * @throws NumberFormatException if there is anything else
   */
  static float parse(byte[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    at += negative || (at < to && text[at] == '+') ? 1 : 0;
    long digits = 0;
    int exponent = 0;
    int seen = at;
    boolean exact = true;
    boolean fraction = false;
    for (; at < to; at++) {
      if (text[at] == '.' && !fraction) {
        fraction = true;
        seen++;
        continue;
      }
      if (!isDigit(text[at])) {
        break;
      }
      if (digits < MOST_DIGITS) {
        digits = 10 * digits + text[at] - '0';
        exponent -= fraction ? 1 : 0;
      } else {
        exact = false;
      }
    }
    if (at == seen) {
      return word(text, from, to);
    }
    if (at < to && (text[at] == 'e' || text[at] == 'E')) {
      int written = exponent(text, at + 1, to);
      exponent += written;
      at = to;
    }
    if (at != to) {
      throw new NumberFormatException();
    }
    if (exact && Math.abs(exponent) < POWERS.length) {
      double value = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
      if (isSafe(value)) {
        return (float) (negative ? -value : value);
      }
    }
    return Float.parseFloat(text(text, from, to));
  }

  /**
   * Whether the nearest float of a rounded double is that of the decimal itself: not where the
   * double lies halfway between two floats, which the decimal may not, and not among the tiny
   * floats of fewer bits.
   */
  private static boolean isSafe(double value) {
    return value == 0
        || (value >= Float.MIN_NORMAL
            && (Double.doubleToRawLongBits(value) & 0x1fff_ffff) != 0x1000_0000);
  }

  private static int exponent(byte[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    at += negative || (at < to && text[at] == '+') ? 1 : 0;
    if (at == to) {
      throw new NumberFormatException();
    }
    int exponent = 0;
    for (; at < to; at++) {
      if (!isDigit(text[at])) {
        throw new NumberFormatException();
      }
      exponent = Math.min(LARGEST_EXPONENT, 10 * exponent + text[at] - '0');
    }
    return negative ? -exponent : exponent;
  }

  private static float word(byte[] text, int from, int to) {
    return switch (text(text, from, to).toLowerCase(Locale.ROOT)) {
      case "nan", "-nan", "+nan" -> Float.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Float.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Float.NEGATIVE_INFINITY;
      default -> throw new NumberFormatException();
    };
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static String text(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
