package org.reelvec.math.svd;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by EJML.
 *
 * @param values descending, (size)
 * @param vectors one an eigenvalue, of length 1: (size), each (size)
 */
record SymmetricEigen(double[] values, double[][] vectors) {
  /**
   * Decomposes a matrix.
   *
   * @param matrix row-major, (size, size), symmetric; it is used up
   */
  static SymmetricEigen of(int size, double[] matrix) {
    EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(size, true, true);
    if (!solver.decompose(DMatrixRMaj.wrap(size, size, matrix))) {
      throw new ArithmeticException("the eigenvalues of %d rows did not settle".formatted(size));
    }
    double[] found = new double[size];
    Arrays.setAll(found, i -> solver.getEigenvalue(i).getReal());
    int[] order = descending(found);
    double[] values = new double[size];
    double[][] vectors = new double[size][];
    for (int i = 0; i < size; i++) {
      values[i] = found[order[i]];
      vectors[i] = solver.getEigenVector(order[i]).data;
    }
    return new SymmetricEigen(values, vectors);
  }

  /** The places of numbers, the largest first; of equal ones, the first. */
  static int[] descending(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
