package org.reelvec.explore.tsne;

import java.util.ArrayList;
import java.util.List;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;

/**
 * Vectors brought into the unit ball, so that one geometry serves both metrics: by cosine each to
 * length one, where the squared distance of two is 2 (1 - cosine); by Euclidean distance all moved
 * to the mean and scaled by one factor, which changes no neighbourhood.
 *
 * @param metric what the vectors were compared by
 * @param dimensions length of a row
 * @param rows row-major, (points, dimensions)
 */
record Points(Metric metric, int dimensions, float[] rows) {
  private static final int MOST_NAMED = 5;

  /** Refuses rows that have no place: those with NaN or infinity, and by cosine those of zeros. */
  static Points of(float[] vectors, int dimensions, Metric metric) {
    if (dimensions < 1 || vectors.length % dimensions != 0) {
      throw new IllegalArgumentException(
          vectors.length + " numbers in rows of " + dimensions + " dimensions");
    }
    refuse(vectors, dimensions, metric);
    return new Points(
        metric,
        dimensions,
        metric == Metric.COSINE ? units(vectors, dimensions) : centred(vectors, dimensions));
  }

  /** Number of points. */
  int size() {
    return rows.length / dimensions;
  }

  /** The square of the Euclidean distance of two points. */
  double squaredDistance(int a, int b) {
    return Vectors.squaredDistance(rows, a * dimensions, rows, b * dimensions, dimensions);
  }

  /**
   * The square of the metric's own distance, but for a factor, given the square of the Euclidean
   * one. By cosine the distance is 1 - cosine, which scikit-learn squares too.
   */
  double squaredByMetric(double squaredDistance) {
    return metric == Metric.COSINE ? squaredDistance * squaredDistance / 4 : squaredDistance;
  }

  private static void refuse(float[] vectors, int dimensions, Metric metric) {
    List<String> problems = new ArrayList<>();
    for (int at = 0; at < vectors.length && problems.size() < MOST_NAMED; at += dimensions) {
      double norm = Vectors.norm(vectors, at, dimensions);
      if (!Double.isFinite(norm)) {
        problems.add(
            "vector of row %d holds NaN or infinity; leave it out".formatted(at / dimensions));
      } else if (norm == 0 && metric == Metric.COSINE) {
        problems.add(
            "vector of row %d has length 0, so no cosine; leave it out or compare by Euclidean"
                    .formatted(at / dimensions)
                + " distance");
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private static float[] units(float[] vectors, int dimensions) {
    float[] rows = new float[vectors.length];
    for (int at = 0; at < rows.length; at += dimensions) {
      double norm = Vectors.norm(vectors, at, dimensions);
      for (int i = at; i < at + dimensions; i++) {
        rows[i] = (float) (vectors[i] / norm);
      }
    }
    return rows;
  }

  private static float[] centred(float[] vectors, int dimensions) {
    double[] mean = new double[dimensions];
    for (int i = 0; i < vectors.length; i++) {
      mean[i % dimensions] += vectors[i];
    }
    int count = vectors.length / dimensions;
    for (int i = 0; i < dimensions; i++) {
      mean[i] /= count;
    }
    double longest = 0;
    for (int at = 0; at < vectors.length; at += dimensions) {
      double square = 0;
      for (int i = 0; i < dimensions; i++) {
        double d = vectors[at + i] - mean[i];
        square += d * d;
      }
      longest = Math.max(longest, Math.sqrt(square));
    }
    float[] rows = new float[vectors.length];
    for (int i = 0; longest > 0 && i < rows.length; i++) {
      rows[i] = (float) ((vectors[i] - mean[i % dimensions]) / longest);
    }
    return rows;
  }
}
