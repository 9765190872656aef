package org.reelvec.data.ratings.split;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;

/**
 * The latest ratings for testing, those before them for validation, whoever gave them. Of ratings
 * of one second, the one further back in the source is the later.
 */
record TimeSplit(int[] time, int test, int validation) implements RatingSplits {
  static TimeSplit of(Ratings ratings, SplitConfig.Time config) {
    requireTimes(ratings, "time");
    int[] time = ratings.time();
    int validation = Shares.count(config.validation(), time.length);
    if (config.from() == null) {
      Shares.check(config, time.length);
      return new TimeSplit(time, Shares.count(config.test(), time.length), validation);
    }
    int test = countFrom(time, config.from());
    if (test + (long) validation >= time.length) {
      throw new InputException(
          "split.from %s and split.validation %s leave no rating of %d to train on; the first is of"
                  .formatted(config.from(), config.validation(), time.length)
              + " "
              + day(Arrays.stream(time).min().orElseThrow()));
    }
    return new TimeSplit(time, test, validation);
  }

  /** Refuses data that do not say when a rating was given. */
  static void requireTimes(Ratings ratings, String type) {
    if (!ratings.hasTimes() || ratings.size() == 0) {
      throw new InputException(
          "split.type %s needs the time of each rating, and the data tell none; expected data with"
                  .formatted(type)
              + " times, or another split.type such as random");
    }
  }

  @Override
  public RatingSplit split(int fold) {
    Objects.checkIndex(fold, count());
    int[] sorted = time.clone();
    Arrays.sort(sorted);
    Parts parts = new Parts(time.length);
    int tested = time.length - test;
    moveLatest(parts, Parts.TEST, sorted, tested, time.length);
    moveLatest(parts, Parts.VALIDATION, sorted, tested - validation, tested);
    return parts.split();
  }

  /** Moves the ratings of the places {@code from} to {@code to - 1} in the order of time. */
  private void moveLatest(Parts parts, byte part, int[] sorted, int from, int to) {
    if (from == to) {
      return;
    }
    int first = sorted[from];
    int ofFirstSecond = 0;
    while (from + ofFirstSecond < to && sorted[from + ofFirstSecond] == first) {
      ofFirstSecond++;
    }
    for (int row = time.length - 1; row >= 0; row--) {
      if (parts.trains(row) && (time[row] > first || (time[row] == first && ofFirstSecond-- > 0))) {
        parts.move(row, part);
      }
    }
  }

  private static int countFrom(int[] time, String day) {
    long first = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    int count = Math.toIntExact(Arrays.stream(time).filter(second -> second >= first).count());
    if (count == 0) {
      throw new InputException(
          "split.from %s: no rating is as late; the last is of %s"
              .formatted(day, day(Arrays.stream(time).max().orElseThrow())));
    }
    return count;
  }

  private static LocalDate day(int second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
  }
}
