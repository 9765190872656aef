package org.reelvec.math;

/**
 * Products of small matrices that lie in the cache, row-major in arrays. The number of columns of
 * the right side and of the result is a multiple of {@link RowKernels#LANES}, and so are the
 * distances between rows; everything is padded with zeros.
 *
 * <p>There are two twins, plain loops and the Vector API's, which give the same bits.
 */
public interface MatrixKernels {
  /**
   * {@code C = A B}, or {@code C = C + A B}: {@code C[i][j] = sum over p of A[i][p] B[p][j]}, the
   * sum in the order of p by fused multiplications and additions.
   *
   * @param rows rows of A and C
   * @param inner columns of A, rows of B
   * @param columns columns of B and C, a multiple of {@link RowKernels#LANES}
   * @param a element (i, p) lies at {@code aAt + i aRow + p aColumn}: so A may be transposed
   * @param bRow distance of two rows of B
   * @param cRow distance of two rows of C
   * @param add whether to add to what is in C
   */
  void multiply(
      int rows,
      int inner,
      int columns,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int bRow,
      float[] c,
      int cAt,
      int cRow,
      boolean add);
}
