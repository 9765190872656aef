package org.reelvec.math;

/**
 * The inner loop of non-negative matrix factorization by projected gradient descent.
 *
 * <p>There are two twins, {@link PlainFactorKernels plain loops} and the Vector API's, which give
 * the same bits: both take the dot product as {@link RowKernels#dot} does, and fuse the same
 * multiplications with additions.
 */
public interface FactorKernels {
  /**
   * A step for each rating, one after another: both rows are read once for the dot product, and
   * once more to be moved against the gradient and cut off at zero.
   *
   * <pre>
   *   e = value - (offset + b_u + b_m + p . q)
   *   p' = max(0, kept p + rate e q)        b_u' = bias_kept b_u + bias_rate e
   *   q' = max(0, kept q + rate e p)        b_m' = bias_kept b_m + bias_rate e
   * </pre>
   *
   * @param users the rows p and biases b_u
   * @param movies the rows q and biases b_m, as wide
   * @param user of each rating
   * @param movie of each rating
   * @param count the first so many ratings are taken
   * @return the sum of e^2, each from before its step
   */
  double descend(
      Factors users,
      Factors movies,
      int[] user,
      int[] movie,
      float[] value,
      int count,
      ProjectedStep step);

  /**
   * The numbers of a step.
   *
   * @param offset what every prediction begins with
   * @param rate of the factors
   * @param kept what the penalty leaves of the factors
   * @param biasRate of the biases; 0 leaves them as they are
   * @param biasKept what the penalty leaves of the biases
   */
  record ProjectedStep(float offset, float rate, float kept, float biasRate, float biasKept) {}
}
