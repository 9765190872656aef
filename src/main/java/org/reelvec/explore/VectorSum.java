package org.reelvec.explore;

import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;

/** Vectors added up with weights, in doubles: {@code sum of w v}, and {@code sum of |w|}. */
final class VectorSum {
  /** What is left, of all that was added, where nothing but rounding is left. */
  private static final double CANCELLED = 1e-6;

  private final double[] sum;
  private double weights;
  private double lengths;

  VectorSum(int dimensions) {
    sum = new double[dimensions];
  }

  /** Adds {@code weight scale v}; the scale, such as one over a length, is no weight. */
  VectorSum add(float[] vectors, int from, double weight, double scale) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * scale * vectors[from + i];
    }
    weights += Math.abs(weight);
    lengths += Math.abs(weight * scale) * Vectors.norm(vectors, from, sum.length);
    return this;
  }

  /** Adds a row, scaled. */
  VectorSum add(Embedding embedding, int row, double weight, double scale) {
    return add(embedding.vectors(), row * embedding.dimensions(), weight, scale);
  }

  /** Whether it has no direction: nothing was added, or all of it cancels. */
  boolean pointsNowhere() {
    return !(norm() > CANCELLED * lengths);
  }

  /** The sum over the weights; zeros if there are none. */
  float[] mean() {
    return scaled(weights > 0 ? 1 / weights : 0);
  }

  /** The sum at length one; zeros if it has no length. */
  float[] unit() {
    double norm = norm();
    return scaled(norm > 0 ? 1 / norm : 0);
  }

  /**
   * The same for the middle of some rows.
   *
   * @throws InputException if they cancel each other
   */
  float[] middle(Embedding embedding) {
    if (pointsNowhere()) {
      throw new InputException(
          "the vectors of these %ss cancel each other, so they have no middle"
              .formatted(embedding.noun()));
    }
    return unit();
  }

  private double norm() {
    double squares = 0;
    for (double element : sum) {
      squares += element * element;
    }
    return Math.sqrt(squares);
  }

  private float[] scaled(double scale) {
    float[] scaled = new float[sum.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (sum[i] * scale);
    }
    return scaled;
  }
}
