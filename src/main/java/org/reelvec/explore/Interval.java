package org.reelvec.explore;

import org.reelvec.io.InputException;

/**
 * A closed range of numbers.
 *
 * @param low may be minus infinity
 * @param high may be infinity
 */
record Interval(double low, double high) {
  private static final String DOTS = "..";

  /** Reads {@code 1990}, {@code 1990..1999}, {@code 1990..} or {@code ..1999}. */
  static Interval of(String attribute, Condition.Value value) {
    String text = value.text();
    if (!value.range()) {
      double number = number(attribute, text);
      return new Interval(number, number);
    }
    int dots = text.indexOf(DOTS);
    String first = text.substring(0, dots).strip();
    String last = text.substring(dots + DOTS.length()).strip();
    Interval interval =
        new Interval(
            first.isEmpty() ? Double.NEGATIVE_INFINITY : number(attribute, first),
            last.isEmpty() ? Double.POSITIVE_INFINITY : number(attribute, last));
    if (interval.low > interval.high || (first.isEmpty() && last.isEmpty())) {
      throw new InputException(
          "filter: the range %s of '%s' holds nothing; write lowest..highest"
              .formatted(text, attribute));
    }
    return interval;
  }

  /** Whether the number lies within; never if it is NaN. */
  boolean contains(double number) {
    return number >= low && number <= high;
  }

  private static double number(String attribute, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the other texts that are no number to compare with.
    }
    throw new InputException(
        "filter: '%s' holds numbers, and '%s' is none; write %s=1990 or %s=1990..1999"
            .formatted(attribute, text, attribute, attribute));
  }
}
