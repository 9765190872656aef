package org.reelvec.math;

/**
 * What follows the matrix products of a dense layer, on rows of {@code columns} floats one behind
 * another: the bias and the activation going forward, their gradients going back. {@code columns}
 * is a multiple of {@link RowKernels#LANES}.
 *
 * <p>There are two twins, plain loops and the Vector API's, which give the same bits.
 */
public interface LayerKernels {
  /** Beyond this the hyperbolic tangent is 1 in floats. */
  float TANH_LIMIT = 9.1f;

  /** {@code z = max(z + bias, 0)}. */
  void rectify(float[] z, int rows, int columns, float[] bias);

  /**
   * {@code z = tanh(z + bias)}: of a quarter of the argument by the continued fraction of J. H.
   * Lambert (1761), cut off after x^7, then the angle doubled twice.
   *
   * <pre>
   *   tanh x = p / q        p = x (135135 + 17325 x^2 + 378 x^4 + x^6)
   *                         q = 135135 + 62370 x^2 + 3150 x^4 + 28 x^6
   *   tanh 2x = 2 p q / (p^2 + q^2)
   * </pre>
   */
  void tanh(float[] z, int rows, int columns, float[] bias);

  /**
   * The gradient below a {@link #rectify}, in place, and its sums.
   *
   * @param gradient with respect to the activations; becomes that with respect to z
   * @param activations what {@link #rectify} gave
   * @param sums (columns) to which each column's gradients are added, row by row
   */
  void rectifyBack(float[] gradient, float[] activations, int rows, int columns, float[] sums);

  /** The same below a {@link #tanh}. */
  void tanhBack(float[] gradient, float[] activations, int rows, int columns, float[] sums);
}
