package org.reelvec.data.ratings;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ColumnRatingsData;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.io.OneLine;

/**
 * Ratings out of sources that have types of their own: checks the values of a row and hands them to
 * the collector. A value is a {@code Long}, a {@code Double} or a {@code String}, and null where it
 * is missing; a text stands for the number that it writes. Every row is taken or refused.
 */
public final class TypedRatings {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final RatingCollector collector;
  private final Ids ids;
  private final boolean times;

  /** Checks for a collector: ids of the form that these data have, and times where they do. */
  public TypedRatings(RatingCollector collector, ColumnRatingsData data) {
    this.collector = collector;
    this.ids = data.ids();
    this.times = data.time() != null;
  }

  /**
   * Takes a row, or refuses it.
   *
   * @param line where it stands in its file, counted from 1
   * @param time is not looked at where rows have no time
   */
  public void add(
      long line,
      @Nullable Object user,
      @Nullable Object movie,
      @Nullable Object rating,
      @Nullable Object time) {
    double value = number(rating);
    OptionalLong seconds = times ? whole(time) : OptionalLong.of(0);
    if (!isId(user)) {
      refuse(line, "bad user id", "a user id" + range(), user);
    } else if (!isId(movie)) {
      refuse(line, "bad movie id", "a movie id" + range(), movie);
    } else if (!Double.isFinite(value)) {
      refuse(line, "rating is no number", "a rating", rating);
    } else if (!isIndex(seconds)) {
      refuse(line, "bad time", "a time in seconds since 1970, 0 to 2147483647", time);
    } else if (ids == Ids.INTEGER) {
      collector.add(
          line,
          (int) whole(user).orElseThrow(),
          (int) whole(movie).orElseThrow(),
          (float) value,
          (int) seconds.orElseThrow());
    } else {
      collector.add(line, text(user), text(movie), (float) value, (int) seconds.orElseThrow());
    }
  }

  private void refuse(long line, String reason, String expected, @Nullable Object found) {
    collector.refuse(
        line,
        reason,
        "expected %s, found %s"
            .formatted(expected, found == null ? "nothing" : OneLine.quoted(found.toString())));
  }

  private String range() {
    return ids == Ids.INTEGER ? " of 0 to 2147483647 (set data.ids: text where ids are texts)" : "";
  }

  private boolean isId(@Nullable Object value) {
    return ids == Ids.INTEGER ? isIndex(whole(value)) : !text(value).isEmpty();
  }

  private static boolean isIndex(OptionalLong number) {
    return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= Integer.MAX_VALUE;
  }

  private static OptionalLong whole(@Nullable Object value) {
    if (value instanceof Long number) {
      return OptionalLong.of(number);
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return OptionalLong.of(number.longValue());
    }
    return value instanceof String text && WHOLE.matcher(text.strip()).matches()
        ? OptionalLong.of(Long.parseLong(text.strip()))
        : OptionalLong.empty();
  }

  private static double number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text && NUMBER.matcher(text.strip()).matches()
        ? Double.parseDouble(text.strip())
        : Double.NaN;
  }

  /** The key: 7 for 7.0, as a column of fractions has whole numbers. */
  private static String text(@Nullable Object value) {
    OptionalLong whole = value instanceof String ? OptionalLong.empty() : whole(value);
    return whole.isPresent()
        ? Long.toString(whole.getAsLong())
        : value == null ? "" : value.toString().strip();
  }
}
