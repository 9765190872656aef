package org.reelvec.math;

/**
 * Forces between points of a plane that fall off as Student's t distribution with one degree of
 * freedom does: {@code q(d) = 1 / (1 + d^2)} of the distance d. They are what t-SNE spends its time
 * on.
 *
 * <p>There are two twins, plain loops and the Vector API's, which give the same bits: both keep
 * {@link RowKernels#LANES} partial sums, fuse the same multiplications with additions, and add the
 * partial sums in the same order.
 */
public interface StudentKernels {
  /**
   * What bodies do to some points. For each point a from {@code from} to {@code to}, the last
   * excluded, with d the distance of a and b, and sums over all bodies b:
   *
   * <pre>
   * total[a] = sum of mass_b q(d)
   * forceX[a] = sum of mass_b q(d)^2 (x_a - x_b)      forceY likewise
   * </pre>
   *
   * @param bodies their number, a multiple of {@link RowKernels#LANES}: pad with masses of 0
   */
  void repel(
      float[] x,
      float[] y,
      int from,
      int to,
      float[] bodyX,
      float[] bodyY,
      float[] mass,
      int bodies,
      float[] total,
      float[] forceX,
      float[] forceY);

  /**
   * What neighbours do to some points. For each point a from {@code from} to {@code to}, the last
   * excluded, with sums over its entries e from {@code starts[a]} to {@code starts[a + 1]}, d the
   * distance of a and b, and b = {@code ids[e]}:
   *
   * <pre>
   * forceX[a] = sum of weights[e] q(d) (x_a - x_b)      forceY likewise
   * </pre>
   *
   * @param starts multiples of {@link RowKernels#LANES}: pad with weights of 0
   */
  void attract(
      float[] x,
      float[] y,
      int from,
      int to,
      int[] starts,
      int[] ids,
      float[] weights,
      float[] forceX,
      float[] forceY);
}
