package org.reelvec.model;

import java.util.Arrays;
import java.util.Locale;
import org.reelvec.io.InputException;
import org.reelvec.math.svd.SparseMatrix;
import org.reelvec.math.svd.Svd;
import org.reelvec.math.svd.TruncatedSvd;

/**
 * A matrix of movies by something else, reduced to few dimensions by singular value decomposition.
 * Of a row that all but vanishes in them nothing is left but rounding, which would point anywhere:
 * it becomes zeros.
 *
 * @param svd the largest singular values with their vectors
 * @param kept sum of their squares as a share of the sum of all squares of the matrix, 0..1
 */
public record Reduction(Svd svd, double kept) {
  /** Less than this share of a length, and floats could not tell it from nothing. */
  private static final double VANISHED = 1e-6;

  /**
   * Reduces a matrix.
   *
   * @param dimensions how many are wanted
   * @param threads threads, 0 for every core; any number gives the same bytes
   * @param what the rows and columns are, for messages: {@code movies by terms}
   * @throws InputException if the matrix has fewer dimensions than are wanted
   */
  public static Reduction of(SparseMatrix matrix, int dimensions, int threads, String what) {
    int most = Math.min(matrix.rows(), matrix.columns());
    if (dimensions > most) {
      throw tooMany(dimensions, most, what);
    }
    Svd svd = TruncatedSvd.of(matrix, dimensions, threads);
    double[] values = svd.values();
    int rank =
        (int)
            Arrays.stream(values).filter(value -> value > TruncatedSvd.NOTHING * values[0]).count();
    if (rank < dimensions) {
      throw tooMany(dimensions, rank, what);
    }
    double[] rows = new double[matrix.rows()];
    double[] columns = new double[matrix.columns()];
    double all = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int e = 0; e < matrix.ids()[row].length; e++) {
        double square = matrix.values()[row][e] * matrix.values()[row][e];
        rows[row] += square;
        columns[matrix.ids()[row][e]] += square;
        all += square;
      }
    }
    clear(svd.left(), values, rows);
    clear(svd.right(), values, columns);
    return new Reduction(svd, Arrays.stream(values).map(s -> s * s).sum() / all);
  }

  /** Makes zeros of vectors that vanish beside the squared lengths that their rows had. */
  private static void clear(double[] vectors, double[] values, double[] squares) {
    for (int row = 0; row < squares.length; row++) {
      int from = row * values.length;
      double left = 0;
      for (int i = 0; i < values.length; i++) {
        left += Math.pow(vectors[from + i] * values[i], 2);
      }
      if (left <= VANISHED * VANISHED * squares[row]) {
        Arrays.fill(vectors, from, from + values.length, 0);
      }
    }
  }

  /** What the reduction kept, for people. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d singular values, %.4g to %.4g: %.1f %% of all squares",
        svd.dimensions(),
        svd.values()[0],
        svd.values()[svd.dimensions() - 1],
        100 * kept);
  }

  private static InputException tooMany(int wanted, int most, String what) {
    return new InputException(
        most == 0
            ? "%s: there is nothing in common to reduce to vectors".formatted(what)
            : "model.dimensions: %d, but %s have only %d; expected 1..%d"
                .formatted(wanted, what, most, most));
  }
}
