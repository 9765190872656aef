package org.reelvec.nn.sparse;

import java.util.Arrays;

/**
 * How far first moments carry the weights over steps without a gradient, for every number of such
 * steps at once.
 *
 * <pre>
 *   S_n(k) = sum over i = 1 .. k of alpha_i P_i b^i (1 - r^i)^n          n = 0 .. terms - 1
 *
 *   alpha_i  step size of the i-th of the last k steps
 *   P_i      what weight decay leaves of a move until now: the product of 1 - lost over the steps after it
 *   b, r     what a step leaves of the first moment, and of the root of the second
 * </pre>
 *
 * <p>With m and v as the moments were at a row's last gradient, the i-th step without one moves the
 * row by {@code alpha_i m b^i / (sqrt(v) r^i + eps)}. With {@code a = sqrt(v) + eps} and {@code z =
 * sqrt(v) / a} the denominator is {@code a (1 - z (1 - r^i))}, so that k steps move it by {@code m
 * / a} times the series of {@code z^n S_n(k)}. Four terms are right to 2e-8 of the movement.
 *
 * <p>A step makes the table of all k from the last one by a multiplication and an addition for each
 * entry. It ends at k = {@value #LONGEST}: what {@code 0.9^288} leaves is nothing. Longer absences
 * find the sum of their first {@value #LONGEST} steps, which is kept by the step they began at.
 */
final class IdleSums {
  static final int LONGEST = 288;

  private final int terms;
  private final double[] factors; // (LONGEST + 1, terms) b^k (1 - r^k)^n
  private double[] sums; // (LONGEST + 1, terms) S_n(k)
  private double[] next;
  private double[] limits = new double[0]; // (steps since the restart - LONGEST, terms)
  private double[] logs = new double[1]; // (steps since the restart + 1) of what decay leaves
  private int steps;

  /**
   * Sums for one kind of optimizer.
   *
   * @param kept b, what a step leaves of the first moment
   * @param root r, what it leaves of the root of the second
   * @param terms of the series
   */
  IdleSums(double kept, double root, int terms) {
    this.terms = terms;
    this.factors = new double[(LONGEST + 1) * terms];
    this.sums = new double[factors.length];
    this.next = new double[factors.length];
    for (int k = 1; k <= LONGEST; k++) {
      for (int n = 0; n < terms; n++) {
        factors[k * terms + n] = Math.pow(kept, k) * Math.pow(1 - Math.pow(root, k), n);
      }
    }
  }

  /**
   * Notes a step.
   *
   * @param alpha its step size
   * @param lost what weight decay took of the weights
   */
  void close(double alpha, double lost) {
    double keep = 1 - lost;
    for (int i = terms; i < next.length; i++) {
      next[i] = keep * sums[i - terms] + alpha * factors[i];
    }
    double[] old = sums;
    sums = next;
    next = old;
    if (++steps == logs.length) {
      logs = Arrays.copyOf(logs, 2 * steps);
      limits = Arrays.copyOf(limits, 2 * steps * terms);
    }
    logs[steps] = logs[steps - 1] + Math.log1p(-lost);
    if (steps >= LONGEST) {
      System.arraycopy(sums, LONGEST * terms, limits, (steps - LONGEST) * terms, terms);
    }
  }

  /** S_n of the last {@code gap} steps. */
  double sum(int n, int gap) {
    if (gap <= LONGEST) {
      return sums[gap * terms + n];
    }
    int start = steps - gap;
    return limits[start * terms + n] * Math.exp(logs[steps] - logs[start + LONGEST]);
  }

  /** Forgets all steps: there is no absence that began before now. */
  void restart() {
    steps = 0;
  }
}
