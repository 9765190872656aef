package org.reelvec.math;

/**
 * The inside of a softmax over a row of scores. A row is {@code width} cells of an array, and
 * {@code width} is a multiple of {@link RowKernels#LANES}; cells that take no part, such as those
 * that fill up a row, hold {@link #HIDDEN}.
 *
 * <p>There are two twins, {@link PlainSoftmaxKernels plain loops} and the Vector API's, which give
 * the same bits.
 */
public interface SoftmaxKernels {
  /** A score whose exponential is zero beside any other's. */
  float HIDDEN = -1e30f;

  /** The greatest score of a row. */
  float greatest(float[] scores, int at, int width);

  /**
   * Turns scores into exponentials in place: {@code x = exp(x - greatest)}, with a relative error
   * of at most 2e-7 down to 1e-30. Exponentials below about 1e-37 are zero.
   *
   * @param greatest at least the greatest score, so that no exponential is above 1
   * @return the sum of the exponentials
   */
  float exponentials(float[] scores, int at, int width, float greatest);
}
