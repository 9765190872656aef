package org.reelvec.explore.pca;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reelvec.io.InputException;
import org.reelvec.math.svd.SparseMatrix;
import org.reelvec.math.svd.Svd;
import org.reelvec.math.svd.TruncatedSvd;

/**
 * Principal components: the orthogonal directions in which vectors vary most (Hotelling 1933), the
 * right singular vectors of the rows less their mean.
 *
 * <p>Equal to scikit-learn's {@code PCA}. Of the two signs of an axis, its largest element is
 * positive, as scikit-learn has it since 1.5 ({@code svd_flip} with {@code u_based_decision=False};
 * earlier it looked at the rows, so that leaving out one row could mirror the picture).
 *
 * @param mean of the rows, (dimensions)
 * @param axes directions of length 1, row-major, (dimensions, components); an axis along which
 *     nothing varies may be 0
 * @param variances along each axis, descending, with n - 1 in the denominator, (components)
 * @param ratios their shares of the whole variance, 0 where there is none, (components)
 */
public record Pca(double[] mean, double[] axes, double[] variances, double[] ratios) {
  /**
   * Finds the axes on all cores; any number gives the same bytes. O(n dimensions^2) for many rows.
   *
   * @param vectors finite, row-major, (n, dimensions)
   * @throws InputException if there are fewer vectors or dimensions than components, or but one
   *     vector
   */
  public static Pca of(float[] vectors, int dimensions, int components) {
    int rows = vectors.length / dimensions;
    int most = rows < 2 ? 0 : Math.min(rows, dimensions);
    if (components < 1 || components > most) {
      throw new InputException(
          "%d principal components of %d vectors of %d dimensions: expected %s"
              .formatted(
                  components, rows, dimensions, most == 0 ? "2 vectors or more" : "1.." + most));
    }
    double[] mean = mean(vectors, dimensions);
    double[][] centred = new double[rows][dimensions];
    double squares = 0;
    for (int i = 0; i < vectors.length; i++) {
      double less = vectors[i] - mean[i % dimensions];
      centred[i / dimensions][i % dimensions] = less;
      squares += less * less;
    }
    if (!Double.isFinite(squares)) {
      throw new IllegalArgumentException("vectors with elements that are no finite numbers");
    }
    int[][] ids = new int[rows][];
    Arrays.fill(ids, IntStream.range(0, dimensions).toArray());
    Svd svd = TruncatedSvd.of(new SparseMatrix(dimensions, ids, centred), components, 0);
    double total = squares;
    double[] variances = Arrays.stream(svd.values()).map(s -> s * s / (rows - 1)).toArray();
    double[] ratios = Arrays.stream(svd.values()).map(s -> s * s / total).toArray();
    return new Pca(mean, svd.right(), variances, total > 0 ? ratios : new double[components]);
  }

  /** Number of axes. */
  public int components() {
    return variances.length;
  }

  /**
   * Where vectors lie along the axes, be they those that the axes were found from or others.
   *
   * @param vectors row-major, (m, dimensions)
   * @return row-major, (m, components)
   */
  public double[] project(float[] vectors) {
    int dimensions = mean.length;
    int components = components();
    if (vectors.length % dimensions != 0) {
      throw new IllegalArgumentException(
          "%d floats are no vectors of %d dimensions".formatted(vectors.length, dimensions));
    }
    double[] places = new double[vectors.length / dimensions * components];
    for (int i = 0; i < vectors.length; i++) {
      double less = vectors[i] - mean[i % dimensions];
      int place = i / dimensions * components;
      int axis = i % dimensions * components;
      for (int c = 0; c < components; c++) {
        places[place + c] += less * axes[axis + c];
      }
    }
    return places;
  }

  private static double[] mean(float[] vectors, int dimensions) {
    double[] mean = new double[dimensions];
    for (int i = 0; i < vectors.length; i++) {
      mean[i % dimensions] += vectors[i];
    }
    int rows = vectors.length / dimensions;
    return Arrays.stream(mean).map(sum -> sum / rows).toArray();
  }
}
