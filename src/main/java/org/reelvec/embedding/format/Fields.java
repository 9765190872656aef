package org.reelvec.embedding.format;

import java.nio.charset.StandardCharsets;

/** Fields of a line that blanks or tabs separate, by their places in its bytes. */
final class Fields {
  private static final int LONGEST_SHOWN = 120;

  private Fields() {}

  /** How many fields there are. */
  static int count(byte[] line) {
    int count = 0;
    for (int at = 0; at < line.length; at++) {
      count += !isBlank(line[at]) && (at == 0 || isBlank(line[at - 1])) ? 1 : 0;
    }
    return count;
  }

  /** How many fields at the end are numbers, without the first field. */
  static int numbersAtEnd(byte[] line) {
    int numbers = 0;
    int first = skipped(line, 0);
    for (int end = trimmed(line, line.length); end > first; ) {
      int from = start(line, end);
      if (from == first || !isNumber(line, from, end)) {
        break;
      }
      numbers++;
      end = trimmed(line, from);
    }
    return numbers;
  }

  /** Whether a field is a number. */
  static boolean isNumber(byte[] line, int from, int to) {
    try {
      DecimalFloats.parse(line, from, to);
      return from < to;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether a field is a number as vectors have them and titles hardly ever: with a point. */
  static boolean isFraction(byte[] line, int from, int to) {
    for (int at = from; at < to; at++) {
      if (line[at] == '.') {
        return isNumber(line, from, to);
      }
    }
    return false;
  }

  /** The end of what stands before {@code end}, without blanks. */
  static int trimmed(byte[] line, int end) {
    int at = end;
    while (at > 0 && isBlank(line[at - 1])) {
      at--;
    }
    return at;
  }

  /** The first place from {@code from} that is no blank. */
  static int skipped(byte[] line, int from) {
    int at = from;
    while (at < line.length && isBlank(line[at])) {
      at++;
    }
    return at;
  }

  /** The start of the field that ends here. */
  static int start(byte[] line, int end) {
    int at = end;
    while (at > 0 && !isBlank(line[at - 1])) {
      at--;
    }
    return at;
  }

  /** The end of the field that starts here. */
  static int end(byte[] line, int start) {
    int at = start;
    while (at < line.length && !isBlank(line[at])) {
      at++;
    }
    return at;
  }

  /** A field as messages show it. */
  static String shown(byte[] line, int from, int to) {
    int length = Math.min(to - from, LONGEST_SHOWN);
    return new String(line, from, length, StandardCharsets.UTF_8)
        + (to - from > length ? "..." : "");
  }

  /** A text as messages show it. */
  static String shown(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return shown(bytes, 0, bytes.length);
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
