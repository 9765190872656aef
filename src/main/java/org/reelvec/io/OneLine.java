package org.reelvec.io;

/** Text from outside, made fit to stand in a message of one line. */
public final class OneLine {
  private static final int LONGEST = 120;

  private OneLine() {}

  /**
   * The text with every control character, those that turn the direction of writing too, as a
   * blank, cut short where it is long.
   */
  public static String of(String text) {
    String line = text.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
  }

  /** The same between quotation marks. */
  public static String quoted(String text) {
    return "'" + of(text) + "'";
  }
}
