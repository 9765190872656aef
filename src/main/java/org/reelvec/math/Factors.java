package org.reelvec.math;

/**
 * One side of a factorization: a row of factors and a bias for each thing.
 *
 * @param width cells of a row, a multiple of {@link RowKernels#LANES}: the factors, then zeros
 * @param cells (rows, width)
 * @param biases (rows)
 */
public record Factors(int width, float[] cells, float[] biases) {
  /** Rows of zeros, for so many factors. */
  public static Factors zeros(int rows, int factors) {
    int width = RowKernels.padded(factors);
    return new Factors(width, new float[Math.multiplyExact(rows, width)], new float[rows]);
  }

  /** Where a row begins. */
  public int at(int row) {
    return row * width;
  }
}
