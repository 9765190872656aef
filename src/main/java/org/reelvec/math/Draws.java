package org.reelvec.math;

import java.util.random.RandomGenerator;

/** Random whole numbers at the cost of one draw each: no division, and nothing drawn again. */
public final class Draws {
  private Draws() {}

  /**
   * A number from 0 up to, but not including, the bound: 63 random bits, read as a fraction, times
   * the bound (D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29, 2019). It
   * leaves out the paper's rejection: the chance of a number is off by less than 2^-63, which is
   * less than one in four thousand million of it.
   */
  public static int below(int bound, RandomGenerator random) {
    return (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * bound);
  }
}
