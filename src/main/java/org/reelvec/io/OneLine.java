package org.reelvec.io;

/** Text from outside, made fit to stand in a line. */
public final class OneLine {
  private static final int LONGEST = 120;

  private OneLine() {}

  /** The text with control characters, and those that turn the direction of writing, as blanks. */
  public static String whole(String text) {
    return text.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]+", " ");
  }

  /** The same, cut short where it is long. */
  public static String of(String text) {
    String line = whole(text);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
  }

  /** The same, cut short, between quotation marks. */
  public static String quoted(String text) {
    return "'" + of(text) + "'";
  }
}
