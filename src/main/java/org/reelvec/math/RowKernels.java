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

  /** The dot product of two rows, the same bits as {@link #dots}. */
  float dot(float[] a, int aAt, float[] b, int bAt, int width);

  /** {@code y = scale y + factor x}. */
  void combine(float[] y, int yAt, float scale, float[] x, int xAt, float factor, int width);

  /** {@code y = factor y}; what is next to nothing becomes nothing. */
  void scale(float[] y, int at, float factor, int width);

  /**
   * A step of gradient descent: {@code w' = w - lost w - rate g}.
   *
   * @param weights the weights w before it, from {@code weightsAt} on
   * @param cells takes those after it, from {@code at} on
   */
  void sgd(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float lost);

  /**
   * A step of Nesterov's momentum: {@code v' = kept v - rate g; w' = w - lost w + mu v' - rate g}.
   *
   * @param weights the weights w before it, from {@code weightsAt} on
   * @param cells takes those after it, from {@code at} on; the speeds v lie {@code width} further
   * @param kept what this step and those missed leave of the speeds
   */
  void momentum(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float mu,
      float kept,
      float lost);

  /**
   * Weights after steps of momentum without a gradient: {@code w - lost w + moved v}.
   *
   * @param at where w begins; the speeds v lie {@code width} further
   * @param out takes them, from {@code outAt} on; may be the cells themselves
   */
  void coast(float[] cells, int at, int width, float moved, float lost, float[] out, int outAt);

  /**
   * A step of Adagrad: {@code h = h + g^2; w' = w - lost w - rate g / (sqrt(h) + epsilon)}.
   *
   * @param weights the weights w before it, from {@code weightsAt} on
   * @param cells takes those after it, from {@code at} on; the sums h lie {@code width} further
   */
  void adagrad(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float epsilon,
      float lost);

  /**
   * A step of Adadelta: {@code G = rho kept G + rest g^2; d = g sqrt(kept D + epsilon) / sqrt(G +
   * epsilon); D = rho kept D + rest d^2; w' = w - lost w - rate d}.
   *
   * @param weights the weights w before it, from {@code weightsAt} on
   * @param cells takes those after it, from {@code at} on; G lies {@code width} further, D twice
   *     that
   * @param rest 1 - rho, rounded once
   * @param kept what steps that were missed leave of both means
   */
  void adadelta(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float rho,
      float rest,
      float epsilon,
      float kept,
      float lost);

  /**
   * A step of Adam or Nadam: {@code m = kept1 m + rest1 g; v = kept2 v + rest2 g^2; w' = w - lost w
   * - (moment m + fresh g) / (sqrt(v) + epsilon)}.
   *
   * @param weights the weights w before it, from {@code weightsAt} on
   * @param cells takes those after it, from {@code at} on; m lies {@code width} further, v twice
   *     that
   * @param kept1 what this step and those missed leave of m
   * @param kept2 what they leave of v
   */
  void adam(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float kept1,
      float kept2,
      AdamStep step);

  /**
   * Weights after steps of Adam without a gradient: {@code a = sqrt(v) + epsilon; z = sqrt(v) / a;
   * w - lost w - m / a (s0 + z (s1 + z (s2 + z s3)))}.
   *
   * @param at where w begins; m lies {@code width} further, v twice that
   * @param out takes them, from {@code outAt} on; may be the cells themselves
   */
  void adamIdle(float[] cells, int at, int width, AdamIdle idle, float[] out, int outAt);

  /**
   * The numbers of a step of Adam.
   *
   * @param rest1 1 - beta1
   * @param rest2 1 - beta2, rounded once: of 1 - 0.999f little but the rounding would be left
   * @param moment step size of the first moment
   * @param fresh step size of the gradient itself: Nadam's look ahead
   * @param epsilon added to the root of the second moment
   * @param lost what weight decay takes of the weights
   */
  record AdamStep(float rest1, float rest2, float moment, float fresh, float epsilon, float lost) {}

  /**
   * The numbers of several steps of Adam without a gradient, in which a row moves by a series in
   * its z.
   *
   * @param s0 coefficient of 1
   * @param s1 coefficient of z
   * @param s2 coefficient of z^2
   * @param s3 coefficient of z^3
   * @param epsilon added to the root of the second moment
   * @param lost what weight decay takes of the weights over these steps
   */
  record AdamIdle(float s0, float s1, float s2, float s3, float epsilon, float lost) {}
}
