package org.reelvec.downstream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A few rows that stand for many: their means, and the scatter of vectors and labels about them,
 * are those of all movies. Least squares sees nothing else of its data, so it fits both alike.
 *
 * <p>Tribuo's forward selection solves anew for every component it adds, at a cost of n d^3 for n
 * movies of d dimensions; on these 2 (d + 1) rows the same steps cost d^4. Rows: the means plus and
 * minus each row of the Cholesky factor R of the scatter S = R'R, over the square root of two.
 *
 * @param components the components that the rows hold: all but those that are constant or, to
 *     rounding, a linear combination of earlier ones, which would leave the weights undetermined
 * @param vectors (rows, components)
 * @param labels (rows)
 */
record Condensed(int[] components, double[][] vectors, double[] labels) {
  // Share of a component's squares below which what is left of it is rounding of its floats.
  private static final double ROUNDING = 1e-13;

  /** Condenses movies, at least one, all of one dimension. */
  static Condensed of(List<LabelledVector> movies) {
    int label = movies.get(0).vector().length;
    double[] means = new double[label + 1];
    double[] squares = new double[label + 1];
    for (LabelledVector movie : movies) {
      for (int i = 0; i <= label; i++) {
        double value = i < label ? movie.vector()[i] : movie.label();
        means[i] += value / movies.size();
        squares[i] += value * value;
      }
    }
    double[][] left = scatter(movies, means);
    List<double[]> factor = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i <= label; i++) {
      if (i < label && left[i][i] <= ROUNDING * squares[i]) {
        continue;
      }
      factor.add(eliminate(left, i));
      if (i < label) {
        kept.add(i);
      }
    }
    int[] components = kept.stream().mapToInt(Integer::intValue).toArray();
    double[][] vectors = new double[2 * factor.size()][];
    double[] labels = new double[vectors.length];
    for (int row = 0; row < vectors.length; row++) {
      double[] offset = factor.get(row / 2);
      double side = (row % 2 == 0 ? 1 : -1) / Math.sqrt(2);
      vectors[row] =
          IntStream.of(components).mapToDouble(i -> means[i] + side * offset[i]).toArray();
      labels[row] = means[label] + side * offset[label];
    }
    return new Condensed(components, vectors, labels);
  }

  /** Sums of products about the means, the label as the last component: the upper triangle. */
  private static double[][] scatter(List<LabelledVector> movies, double[] means) {
    int size = means.length;
    double[][] scatter = new double[size][size];
    double[] centred = new double[size];
    for (LabelledVector movie : movies) {
      for (int i = 0; i < size; i++) {
        centred[i] = (i < size - 1 ? movie.vector()[i] : movie.label()) - means[i];
      }
      for (int i = 0; i < size; i++) {
        for (int j = i; j < size; j++) {
          scatter[i][j] += centred[i] * centred[j];
        }
      }
    }
    return scatter;
  }

  /** One step of Cholesky's: takes row {@code pivot} of the factor out of what is left. */
  private static double[] eliminate(double[][] left, int pivot) {
    int size = left.length;
    double[] row = new double[size];
    double root = Math.sqrt(Math.max(left[pivot][pivot], 0));
    for (int j = pivot; j < size && root > 0; j++) {
      row[j] = left[pivot][j] / root;
    }
    for (int i = pivot + 1; i < size; i++) {
      for (int j = i; j < size; j++) {
        left[i][j] -= row[i] * row[j];
      }
    }
    return row;
  }
}
