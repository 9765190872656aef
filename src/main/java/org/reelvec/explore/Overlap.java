package org.reelvec.explore;

import java.util.Arrays;

/**
 * How much of a list of neighbours is in another one: the rows that both hold, as a share of the
 * longer list. Lists of one length k thus have overlap@k.
 */
final class Overlap {
  private Overlap() {}

  /** The share, 0..1, of two lists of distinct rows; NaN where both are empty. */
  static double of(int[] one, int[] other) {
    long both =
        Arrays.stream(one).filter(row -> Arrays.stream(other).anyMatch(r -> r == row)).count();
    return (double) both / Math.max(one.length, other.length);
  }

  /**
   * The mean overlap of a list with one that is drawn at random.
   *
   * @param length of the list
   * @param findable how many rows of the list the other could hold
   * @param drawn length of the other list
   * @param candidates the rows that it is drawn from
   */
  static double byChance(int length, int findable, int drawn, int candidates) {
    return (double) findable * drawn / candidates / Math.max(length, drawn);
  }
}
