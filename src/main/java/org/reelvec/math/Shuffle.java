package org.reelvec.math;

import java.util.random.RandomGenerator;

/** Random orders. */
public final class Shuffle {
  private Shuffle() {}

  /** The numbers 0 to {@code size - 1} in an order drawn uniformly from all (Fisher and Yates). */
  public static int[] permutation(int size, RandomGenerator random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /**
   * Puts a uniform draw of {@code count} of the elements, in random order, at the end of the array
   * (Fisher and Yates). What was not drawn stands before it, in no particular order.
   */
  public static void tail(int[] elements, int count, RandomGenerator random) {
    for (int last = elements.length - 1; last >= elements.length - count; last--) {
      int drawn = random.nextInt(last + 1);
      int swapped = elements[last];
      elements[last] = elements[drawn];
      elements[drawn] = swapped;
    }
  }
}
