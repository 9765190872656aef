package org.reelvec.math;

/**
 * What training does to rows of floats. A row is {@code width} cells of an array from an index on,
 * and {@code width} is a multiple of {@value #LANES}: tables pad their rows with zeros.
 *
 * <p>Weight decay is given as what is lost: 1 less a small number, rounded, would be wrong in the
 * same direction at every step.
 *
 * <p>There are two twins, {@link PlainRowKernels plain loops} and the Vector API's, which give the
 * same bits: both keep {@value #LANES} partial sums, fuse the same multiplications with additions,
 * and add the partial sums in the same order.
 */
public interface RowKernels {
  /** Cells that are worked on at a time: eight floats are 256 bits. */
  int LANES = 8;

  /** Added and taken away again, it turns what is too small to matter, and slow, into zero. */
  float TINY = 1e-30f;

  /** The least multiple of {@link #LANES} that holds so many columns. */
  static int padded(int columns) {
    return (columns + LANES - 1) / LANES * LANES;
  }

  /**
   * Dot products of pairs of rows: {@code out[i] = a_i . b_i} for i from {@code from} to {@code
   * to}, the last excluded.
   *
   * @param aAt where row a_i begins in {@code a}
   * @param bAt where row b_i begins in {@code b}
   */
  void dots(float[] a, int[] aAt, float[] b, int[] bAt, int from, int to, int width, float[] out);

  /**
   * A weighted sum of rows, in the order in which they are named.
   *
   * <pre>
   * sum = sum over j from {@code from} to {@code to} of weights[named[j]] rows[at[named[j]] ..]
   * </pre>
   *
   * @param sum takes the sum from {@code sumAt} on
   */
  void weightedSum(
      float[] rows,
      int[] at,
      float[] weights,
      int[] named,
      int from,
      int to,
      int width,
      float[] sum,
      int sumAt);

  /** The square of a row's length. */
  float squaredLength(float[] a, int at, int width);

  /** {@code y = scale y + factor x}. */
  void combine(float[] y, int yAt, float scale, float[] x, int xAt, float factor, int width);

  /** {@code y = factor y}. */
  void scale(float[] y, int at, float factor, int width);

  /**
   * A step of Nesterov's momentum: {@code v = mu v - rate g; w = w - lost w + mu v - rate g}.
   *
   * @param at where the weights begin; the speeds v lie {@code width} further
   */
  void momentum(
      float[] cells,
      int at,
      float[] gradient,
      int gradientAt,
      int width,
      float rate,
      float mu,
      float lost);

  /** Steps of momentum without a gradient: {@code w = w - lost w + moved v; v = kept v}. */
  void coast(float[] cells, int at, int width, float moved, float kept, float lost);

  /**
   * A step of Adagrad: {@code h = h + g^2; w = w - lost w - rate g / (sqrt(h) + epsilon)}.
   *
   * @param at where the weights begin; the sums h lie {@code width} further
   */
  void adagrad(
      float[] cells,
      int at,
      float[] gradient,
      int gradientAt,
      int width,
      float rate,
      float epsilon,
      float lost);

  /**
   * A step of Adadelta: {@code G = rho G + (1 - rho) g^2; d = g sqrt(D + epsilon) / sqrt(G +
   * epsilon); D = rho D + (1 - rho) d^2; w = w - lost w - rate d}.
   *
   * @param at where the weights begin; G lies {@code width} further, D twice that
   * @param rest 1 - rho, rounded once
   */
  void adadelta(
      float[] cells,
      int at,
      float[] gradient,
      int gradientAt,
      int width,
      float rate,
      float rho,
      float rest,
      float epsilon,
      float lost);

  /**
   * A step of Adam or Nadam: {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w = w - lost w
   * - (moment m + fresh g) / (sqrt(v) + epsilon)}.
   *
   * @param at where the weights begin; m lies {@code width} further, v twice that
   */
  void adam(float[] cells, int at, float[] gradient, int gradientAt, int width, AdamStep step);

  /**
   * Steps of Adam without a gradient: {@code a = sqrt(v) + epsilon; z = sqrt(v) / a; w = w - lost w
   * - m / a (s0 + z (s1 + z (s2 + z s3))); m = keptM m; v = keptV v}.
   *
   * @param at where the weights begin; m lies {@code width} further, v twice that
   */
  void adamIdle(float[] cells, int at, int width, AdamIdle idle);

  /**
   * The numbers of a step of Adam.
   *
   * @param b1 what the first moment keeps
   * @param b2 what the second moment keeps
   * @param rest1 1 - b1, rounded once: of 0.999 nothing but the rounding would be left
   * @param rest2 1 - b2, likewise
   * @param moment step size of the first moment
   * @param fresh step size of the gradient itself: Nadam's look ahead
   * @param epsilon added to the root of the second moment
   * @param lost what weight decay takes of the weights
   */
  record AdamStep(
      float b1,
      float b2,
      float rest1,
      float rest2,
      float moment,
      float fresh,
      float epsilon,
      float lost) {}

  /**
   * The numbers of several steps of Adam without a gradient, in which a row moves by a series in
   * its z.
   *
   * @param s0 coefficient of 1
   * @param s1 coefficient of z
   * @param s2 coefficient of z^2
   * @param s3 coefficient of z^3
   * @param keptM what is left of the first moment
   * @param keptV what is left of the second moment
   * @param epsilon added to the root of the second moment
   * @param lost what weight decay takes of the weights over these steps
   */
  record AdamIdle(
      float s0,
      float s1,
      float s2,
      float s3,
      float keptM,
      float keptV,
      float epsilon,
      float lost) {}
}
