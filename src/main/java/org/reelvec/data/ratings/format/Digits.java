package org.reelvec.data.ratings.format;

/**
 * Numbers at a place in a block of lines, in their plain form only; any other form is left to the
 * careful way of {@link CarefulRow}. The result holds the value in its upper half and in its lower
 * half the place behind the number; it is negative where there is none. Line ends stop every
 * number, so that no bound is checked.
 */
final class Digits {
  /** What all functions give where no plain number stands. */
  static final long NONE = -1;

  private static final int MOST_OF_INT = 10;

  /** With no more digits than this, and their power of ten, a float's quotient is exact. */
  private static final int MOST_OF_FLOAT = 7;

  private static final float[] POWERS = {1, 10, 100, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f};

  private Digits() {}

  /** A whole number from 0 to 2147483647. */
  static long whole(byte[] bytes, int from) {
    long value = 0;
    int place = from;
    for (int digit = bytes[place] - '0'; isDigit(digit); digit = bytes[place] - '0') {
      value = 10 * value + digit;
      place++;
    }
    return place == from || place - from > MOST_OF_INT || value > Integer.MAX_VALUE
        ? NONE
        : pack((int) value, place);
  }

  /** Seconds, of a whole number of milliseconds. */
  static long milliseconds(byte[] bytes, int from) {
    long value = 0;
    int place = from;
    for (int digit = bytes[place] - '0'; isDigit(digit); digit = bytes[place] - '0') {
      value = 10 * value + digit;
      place++;
    }
    return place == from || place - from > MOST_OF_INT + 3 || value / 1000 > Integer.MAX_VALUE
        ? NONE
        : pack((int) (value / 1000), place);
  }

  /** A number such as 4 or 3.5, as the bits of a float. */
  static long decimal(byte[] bytes, int from) {
    int value = 0;
    int place = from;
    for (int digit = bytes[place] - '0'; isDigit(digit); digit = bytes[place] - '0') {
      value = 10 * value + digit;
      place++;
    }
    int digits = place - from;
    int fraction = 0;
    if (bytes[place] == '.') {
      int point = place++;
      for (int digit = bytes[place] - '0'; isDigit(digit); digit = bytes[place] - '0') {
        value = 10 * value + digit;
        place++;
      }
      fraction = place - point - 1;
    }
    if (digits == 0 || digits + fraction > MOST_OF_FLOAT) {
      return NONE;
    }
    float number = fraction == 0 ? value : value / POWERS[fraction];
    return pack(Float.floatToRawIntBits(number), place);
  }

  /** The value of a result. */
  static int value(long result) {
    return (int) (result >>> 32);
  }

  /** The place behind the number. */
  static int end(long result) {
    return (int) result;
  }

  /** A result. */
  static long pack(int value, int end) {
    return ((long) value << 32) | end;
  }

  private static boolean isDigit(int digit) {
    return Integer.compareUnsigned(digit, 9) <= 0;
  }
}
