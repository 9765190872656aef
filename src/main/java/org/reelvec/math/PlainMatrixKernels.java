package org.reelvec.math;

import java.util.Arrays;

/** {@link MatrixKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainMatrixKernels implements MatrixKernels {
  /** Kernels without state. */
  public PlainMatrixKernels() {}

  @Override
  public void multiply(
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
      boolean add) {
    for (int i = 0; i < rows; i++) {
      int to = cAt + i * cRow;
      if (!add) {
        Arrays.fill(c, to, to + columns, 0);
      }
      for (int p = 0; p < inner; p++) {
        float factor = a[aAt + i * aRow + p * aColumn];
        int from = bAt + p * bRow;
        for (int j = 0; j < columns; j++) {
          c[to + j] = Math.fma(factor, b[from + j], c[to + j]);
        }
      }
    }
  }
}
