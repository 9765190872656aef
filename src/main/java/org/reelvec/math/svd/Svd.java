package org.reelvec.math.svd;

/**
 * The largest singular values of a matrix with their vectors: {@code A ~ U diag(s) V'}.
 *
 * <p>Signs are fixed: the entry of each right vector with the largest absolute value is positive;
 * of those that are as large but for rounding, the first.
 *
 * @param values s, descending, (dimensions)
 * @param left U, row-major, (rows, dimensions), columns of length 1
 * @param right V, row-major, (columns, dimensions), columns of length 1
 */
public record Svd(double[] values, double[] left, double[] right) {
  /** Number of singular values. */
  public int dimensions() {
    return values.length;
  }

  /** {@code U diag(s^exponent)}, (rows, dimensions): with 1, what the matrix becomes in V. */
  public float[] leftScaled(double exponent) {
    return scaled(left, exponent);
  }

  /** {@code V diag(s^exponent)}, (columns, dimensions). */
  public float[] rightScaled(double exponent) {
    return scaled(right, exponent);
  }

  private float[] scaled(double[] vectors, double exponent) {
    float[] scaled = new float[vectors.length];
    double[] powers = new double[values.length];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.pow(values[i], exponent);
    }
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (vectors[i] * powers[i % powers.length]);
    }
    return scaled;
  }
}
