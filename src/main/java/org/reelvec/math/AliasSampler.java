package org.reelvec.math;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws indices in proportion to weights, in constant time each after a linear preparation: the
 * alias method of A. J. Walker (ACM TOMS 3, 1977) with the tables of M. D. Vose (IEEE TSE 17,
 * 1991). Immutable; many threads may draw at once, each from its own random generator.
 */
public final class AliasSampler {
  private final double[] keep; // (n) chance to stay in a column
  private final int[] alias; // (n) where to go otherwise

  /**
   * Prepares the tables.
   *
   * @param weights not negative, finite, at least one above 0; an index of weight 0 is never drawn
   */
  public AliasSampler(double[] weights) {
    int n = weights.length;
    double sum = Arrays.stream(weights).sum();
    if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(weights).anyMatch(w -> !(w >= 0))) {
      throw new IllegalArgumentException("weights must be finite, not negative, and not all 0");
    }
    keep = Arrays.stream(weights).map(w -> w / sum * n).toArray();
    alias = new int[n];
    Arrays.fill(alias, heaviest(weights));

    // Each column too low is filled up by one too high. Low ones grow from the left of the array,
    // high ones from its right.
    int[] columns = new int[n];
    int low = 0;
    int high = n;
    for (int i = 0; i < n; i++) {
      columns[keep[i] < 1 ? low++ : --high] = i;
    }
    while (low > 0 && high < n) {
      int filled = columns[--low];
      int filler = columns[high];
      alias[filled] = filler;
      keep[filler] -= 1 - keep[filled];
      if (keep[filler] < 1) {
        columns[low++] = filler;
        high++;
      }
    }
    // Rounding leaves some columns at almost 1. Those of weight 0 must stay out all the same.
    for (int i = 0; i < low; i++) {
      keep[columns[i]] = weights[columns[i]] == 0 ? 0 : 1;
    }
    for (int i = high; i < n; i++) {
      keep[columns[i]] = 1;
    }
  }

  /** Number of indices. */
  public int size() {
    return keep.length;
  }

  /** One index. */
  public int sample(RandomGenerator random) {
    int column = random.nextInt(keep.length);
    return random.nextDouble() < keep[column] ? column : alias[column];
  }

  private static int heaviest(double[] weights) {
    int heaviest = 0;
    for (int i = 1; i < weights.length; i++) {
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    return heaviest;
  }
}
