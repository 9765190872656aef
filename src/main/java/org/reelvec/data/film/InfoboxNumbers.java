package org.reelvec.data.film;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the texts of a film; {@code NaN} where a text holds none that makes sense. */
public final class InfoboxNumbers {
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(18[7-9]\\d|19\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern REMARK = Pattern.compile("[(\\[<].*", Pattern.DOTALL);
  private static final Pattern HOURS = Pattern.compile("(?i)(\\d)\\s*(?:hours?|hrs?|h)\\b");
  private static final Pattern MINUTES =
      Pattern.compile("(?i)\\b(\\d{1,3}(?:\\.\\d+)?)\\s*(?:minutes?|mins?|m)\\b");
  private static final Pattern PLAIN = Pattern.compile("(\\d{1,3})");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d*)?)%");
  private static final Pattern OF_TEN = Pattern.compile("(\\d{1,2}(?:\\.\\d*)?)/10");

  private InfoboxNumbers() {}

  /** The first year from 1870 to 2099 in a date of any style: {@code June 12, 1998}. */
  public static double year(String text) {
    Matcher matcher = YEAR.matcher(text);
    return matcher.find() ? number(matcher) : Double.NaN;
  }

  /** Minutes: {@code 108 minutes}, {@code 108 min (uncut)}, {@code 1 hour 48 minutes}, 108. */
  public static double minutes(String text) {
    String duration = REMARK.matcher(text.replace('\u00a0', ' ')).replaceFirst("").strip();
    Matcher hours = HOURS.matcher(duration);
    Matcher minutes = MINUTES.matcher(duration);
    Matcher plain = PLAIN.matcher(duration);
    double total =
        plain.matches()
            ? number(plain)
            : (hours.find() ? 60 * number(hours) : 0) + (minutes.find() ? number(minutes) : 0);
    return total > 0 ? total : Double.NaN;
  }

  /** A share within 0..1: {@code 84%} is 0.84. */
  public static double share(String text) {
    return upTo(100, PERCENT.matcher(text)) / 100;
  }

  /** A mark within 0..10: {@code 7.4/10} is 7.4. */
  public static double ofTen(String text) {
    return upTo(10, OF_TEN.matcher(text));
  }

  private static double upTo(double most, Matcher matcher) {
    double value = matcher.matches() ? number(matcher) : Double.NaN;
    return value <= most ? value : Double.NaN;
  }

  private static double number(Matcher matcher) {
    return Double.parseDouble(matcher.group(1));
  }
}
