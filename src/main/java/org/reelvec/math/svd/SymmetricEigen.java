package org.reelvec.math.svd;

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
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -solver.getEigenvalue(i).getReal()))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[size];
    double[][] vectors = new double[size][];
    for (int i = 0; i < size; i++) {
      values[i] = solver.getEigenvalue(order[i]).getReal();
      vectors[i] = solver.getEigenVector(order[i]).data;
    }
    return new SymmetricEigen(values, vectors);
  }
}
