package org.reelvec.data.ratings;

import java.util.BitSet;
import org.reelvec.config.RatingsData.Duplicates;

/**
 * Settles second ratings of one movie by one user. Rows are looked at user by user (or movie by
 * movie, where they already lie so and need no sorting) with one mark for each of the others: time
 * in proportion to the rows, and a column's memory at most.
 */
final class RatedAgain {
  private final Ratings ratings;
  private final Duplicates policy;
  private final BitSet dropped = new BitSet();

  private RatedAgain(Ratings ratings, Duplicates policy) {
    this.ratings = ratings;
    this.policy = policy;
  }

  /**
   * The rows that give way to another one. Under {@link Duplicates#MEAN} the rows that stay get
   * their new values; under {@link Duplicates#FAIL} every rating but the first is named.
   */
  static BitSet settle(Ratings ratings, Duplicates policy) {
    RatedAgain again = new RatedAgain(ratings, policy);
    if (ascending(ratings.movie())) {
      again.look(ratings.movie(), ratings.movies(), ratings.user(), ratings.users());
    } else {
      again.look(ratings.user(), ratings.users(), ratings.movie(), ratings.movies());
    }
    return again.dropped;
  }

  private void look(int[] group, int groups, int[] other, int others) {
    int[] starts = starts(group, groups);
    int[] order = ascending(group) ? new int[0] : order(group, starts);
    // Where in the order each of the others was met last, plus one.
    int[] met = new int[others];
    double[] sums = new double[policy == Duplicates.MEAN ? others : 0];
    int[] counts = new int[sums.length];
    for (int g = 0; g < groups; g++) {
      for (int i = starts[g]; i < starts[g + 1]; i++) {
        int row = order.length == 0 ? i : order[i];
        int o = other[row];
        boolean again = met[o] > starts[g];
        if (policy == Duplicates.MEAN) {
          sums[o] = ratings.value()[row] + (again ? sums[o] : 0);
          counts[o] = 1 + (again ? counts[o] : 0);
          ratings.value()[row] = (float) (sums[o] / counts[o]);
        }
        boolean keepsFirst = policy == Duplicates.FIRST || policy == Duplicates.FAIL;
        if (again) {
          int before = order.length == 0 ? met[o] - 1 : order[met[o] - 1];
          dropped.set(keepsFirst ? row : before);
        }
        if (!again || !keepsFirst) {
          met[o] = i + 1;
        }
      }
    }
  }

  private static boolean ascending(int[] column) {
    for (int i = 1; i < column.length; i++) {
      if (column[i] < column[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Where each group begins when rows are sorted by it; its length is groups + 1. */
  private static int[] starts(int[] group, int groups) {
    int[] starts = new int[groups + 1];
    for (int g : group) {
      starts[g + 1]++;
    }
    for (int g = 0; g < groups; g++) {
      starts[g + 1] += starts[g];
    }
    return starts;
  }

  /** The rows sorted by group, those of a group in their own order. */
  private static int[] order(int[] group, int[] starts) {
    int[] next = starts.clone();
    int[] order = new int[group.length];
    for (int row = 0; row < group.length; row++) {
      order[next[group[row]]++] = row;
    }
    return order;
  }
}
