package org.reelvec.data.ratings.split;

import java.util.Arrays;
import java.util.Objects;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;

/**
 * Each user's latest ratings for testing, those before them for validation. Of a user's ratings of
 * one second, the one further back in the source is the later.
 *
 * <p>A user of too few ratings keeps the first of them for training; the test part then takes the
 * latest of the others up to its number, and the validation part what is left.
 */
record LastNSplit(Ratings ratings, int test, int validation) implements RatingSplits {
  static LastNSplit of(Ratings ratings, SplitConfig.LastN config) {
    TimeSplit.requireTimes(ratings, "last-n");
    if (ratings.users() == ratings.size()) {
      throw new InputException(
          "split.type last-n: each of the %d users has a single rating, which is needed for training;"
                  .formatted(ratings.users())
              + " expected users of several, or another split.type such as random");
    }
    return new LastNSplit(ratings, config.test(), config.validation());
  }

  @Override
  public RatingSplit split(int fold) {
    Objects.checkIndex(fold, count());
    Parts parts = new Parts(ratings.size());
    int[] ends = new int[ratings.users()];
    int[] rows = rowsByUser(ends);
    for (int user = 0, from = 0; user < ends.length; from = ends[user++]) {
      moveLatest(parts, inOrderOfTime(rows, from, ends[user]));
    }
    return parts.split();
  }

  private void moveLatest(Parts parts, long[] ordered) {
    int tested = Math.max(Math.min(1, ordered.length), ordered.length - test);
    int validated = Math.max(Math.min(1, ordered.length), tested - validation);
    for (int i = validated; i < ordered.length; i++) {
      parts.move((int) ordered[i], i < tested ? Parts.VALIDATION : Parts.TEST);
    }
  }

  /** The user's rows in the low halves, below their times. */
  private long[] inOrderOfTime(int[] rows, int from, int to) {
    long[] ordered = new long[to - from];
    for (int i = 0; i < ordered.length; i++) {
      int row = rows[from + i];
      ordered[i] = ((long) ratings.time()[row] << Integer.SIZE) | row;
    }
    Arrays.sort(ordered);
    return ordered;
  }

  /**
   * All rows, user after user.
   *
   * @param ends (users) is filled with the place after each user's last row
   */
  private int[] rowsByUser(int[] ends) {
    for (int user : ratings.user()) {
      ends[user]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] rows = new int[ratings.size()];
    int[] next = ends.clone();
    for (int row = rows.length - 1; row >= 0; row--) {
      rows[--next[ratings.user()[row]]] = row;
    }
    return rows;
  }
}
