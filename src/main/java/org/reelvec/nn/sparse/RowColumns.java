package org.reelvec.nn.sparse;

import org.reelvec.math.RowKernels;

/**
 * What the columns of a table are: a vector, and where wanted a bias beside it. The dot product of
 * two rows of which each has its bias where the other has the constant 1 is that of the vectors
 * plus both biases.
 *
 * @param vector columns of the vector, the first ones
 * @param bias the column of the bias, -1 for none
 * @param constant the column that stays 1, -1 for none
 * @param l2 penalty on the squared length of the vector, for every sample that a row occurs in
 * @param biasL2 the same on the square of the bias
 */
public record RowColumns(int vector, int bias, int constant, double l2, double biasL2) {
  /** A vector alone. */
  public static RowColumns vector(int columns, double l2) {
    return new RowColumns(columns, -1, -1, l2, 0);
  }

  /** A vector and its bias, for the left side of a dot product. */
  public static RowColumns left(int columns, double l2, double biasL2) {
    return new RowColumns(columns, columns, columns + 1, l2, biasL2);
  }

  /** A vector and its bias, for the right side of a dot product. */
  public static RowColumns right(int columns, double l2, double biasL2) {
    return new RowColumns(columns, columns + 1, columns, l2, biasL2);
  }

  /** All columns. */
  public int count() {
    return bias < 0 ? vector : vector + 2;
  }

  /** Makes the gradient of the summed loss that of the mean loss with the penalty. */
  void toMean(
      RowKernels kernels,
      float[] weights,
      int at,
      float[] gradient,
      int gradientAt,
      int width,
      int count,
      int batch) {
    float share = 1f / batch;
    float bend = bias < 0 ? 0 : gradient[gradientAt + bias];
    kernels.combine(
        gradient, gradientAt, share, weights, at, (float) (2 * l2 * count / batch), width);
    if (bias >= 0) {
      double penalty = 2 * biasL2 * count * weights[at + bias];
      gradient[gradientAt + bias] = (float) ((bend + penalty) / batch);
      gradient[gradientAt + constant] = 0;
    }
  }
}
