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
}
