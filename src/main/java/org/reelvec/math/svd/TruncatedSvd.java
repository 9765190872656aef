package org.reelvec.math.svd;

import java.util.Arrays;
import org.reelvec.math.Crew;
import org.reelvec.math.RandomStreams;

/**
 * The largest singular values of a sparse matrix with their vectors: the eigenvectors of {@code A'
 * A}, or of {@code A A'} where that is smaller, and what A makes of them. A small matrix is
 * decomposed whole, a large one by {@link Lanczos}. The squares that this takes are paid for at the
 * end: the images are made orthogonal by one-sided Jacobi rotations (Hestenes 1958), which work on
 * A itself, so that vectors are orthogonal and small values exact.
 *
 * <p>The same matrix gives the same bytes on any number of threads.
 */
public final class TruncatedSvd {
  /** Singular values below this share of the largest are rounding. */
  public static final double NOTHING = 1e-10;

  private static final double ORTHOGONAL = 1e-15;
  private static final double AS_LARGE = 1 - 1e-9;
  private static final int MOST_SWEEPS = 30;

  private final SparseMatrix a;
  private final double[][] right;
  private final double[][] left;

  private TruncatedSvd(SparseMatrix a, double[][] right) {
    this.a = a;
    this.right = right;
    this.left = new double[right.length][];
  }

  /**
   * Decomposes a matrix.
   *
   * @param dimensions how many singular values, at most the lesser of rows and columns; those that
   *     a matrix of a lower rank does not have are 0 or nearly so
   * @param threads threads, 0 for every core; any number gives the same bytes
   * @throws ArithmeticException if the iteration does not settle, which no finite matrix is known
   *     to bring about
   */
  public static Svd of(SparseMatrix a, int dimensions, int threads) {
    if (dimensions < 1 || dimensions > Math.min(a.rows(), a.columns())) {
      throw new IllegalArgumentException(
          "%d dimensions of a matrix of %d rows and %d columns"
              .formatted(dimensions, a.rows(), a.columns()));
    }
    boolean wide = a.columns() > a.rows();
    SparseMatrix tall = wide ? a.transposed() : a;
    try (Crew crew = Crew.ofThreads(threads)) {
      double[][] eigenvectors = eigenvectors(new Gram(tall, crew), dimensions);
      return new TruncatedSvd(tall, eigenvectors).run(crew, wide);
    }
  }

  private static double[][] eigenvectors(Gram gram, int wanted) {
    return gram.size() < Lanczos.leastSize(wanted)
        ? Arrays.copyOf(SymmetricEigen.of(gram.size(), gram.dense()).vectors(), wanted)
        : Lanczos.eigenvectors(gram, wanted, RandomStreams.stream(0, "svd"));
  }

  private Svd run(Crew crew, boolean turned) {
    crew.run(right.length, i -> left[i] = image(right[i]));
    orthogonalize();
    double[] lengths = new double[left.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Math.sqrt(dot(left[i], left[i]));
    }
    int[] order = SymmetricEigen.descending(lengths);
    double[] values = new double[order.length];
    double[] scales = new double[order.length];
    double[][] lefts = new double[order.length][];
    double[][] rights = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      values[i] = lengths[order[i]];
      lefts[i] = turned ? right[order[i]] : left[order[i]];
      rights[i] = turned ? left[order[i]] : right[order[i]];
      scales[i] = values[i] > NOTHING * lengths[order[0]] ? 1 / values[i] : 0;
    }
    double[] signs = new double[order.length];
    Arrays.setAll(signs, i -> sign(rights[i]));
    double[] ones = new double[order.length];
    Arrays.fill(ones, 1);
    return new Svd(
        values,
        rows(lefts, turned ? ones : scales, signs),
        rows(rights, turned ? scales : ones, signs));
  }

  private double[] image(double[] vector) {
    double[] image = new double[a.rows()];
    for (int row = 0; row < image.length; row++) {
      int[] ids = a.ids()[row];
      double[] values = a.values()[row];
      double sum = 0;
      for (int e = 0; e < ids.length; e++) {
        sum += values[e] * vector[ids[e]];
      }
      image[row] = sum;
    }
    return image;
  }

  private void orthogonalize() {
    boolean turned = true;
    for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
      double largest = Arrays.stream(left).mapToDouble(l -> dot(l, l)).max().orElse(0);
      turned = false;
      for (int i = 0; i < left.length; i++) {
        for (int j = i + 1; j < left.length; j++) {
          turned |= turn(i, j, largest);
        }
      }
    }
  }

  /**
   * Turns two columns in their plane so that their images are orthogonal; whether they were not.
   */
  private boolean turn(int i, int j, double largest) {
    double p = dot(left[i], left[j]);
    double ii = dot(left[i], left[i]);
    double jj = dot(left[j], left[j]);
    boolean rounding = Math.min(ii, jj) <= NOTHING * NOTHING * largest;
    if (rounding || Math.abs(p) <= ORTHOGONAL * left[i].length * Math.sqrt(ii * jj)) {
      return false;
    }
    double zeta = (jj - ii) / (2 * p);
    double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
    double c = 1 / Math.hypot(1, t);
    turn(left[i], left[j], c, c * t);
    turn(right[i], right[j], c, c * t);
    return true;
  }

  private static void turn(double[] x, double[] y, double c, double s) {
    for (int i = 0; i < x.length; i++) {
      double old = x[i];
      x[i] = c * old - s * y[i];
      y[i] = s * old + c * y[i];
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double sign(double[] vector) {
    double largest = 0;
    for (double value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (double value : vector) {
      if (Math.abs(value) >= AS_LARGE * largest && value != 0) {
        return Math.signum(value);
      }
    }
    return 1;
  }

  private static double[] rows(double[][] columns, double[] scales, double[] signs) {
    int rows = columns[0].length;
    double[] flat = new double[Math.multiplyExact(rows, columns.length)];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < columns.length; i++) {
        flat[row * columns.length + i] = columns[i][row] * scales[i] * signs[i];
      }
    }
    return flat;
  }
}
