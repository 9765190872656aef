package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.MatrixKernels;

/** {@link MatrixKernels} by the Vector API. */
public final class VectorMatrixKernels implements MatrixKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;

  /** Kernels without state. */
  public VectorMatrixKernels() {}

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
      for (int j = 0; j < columns; j += SPECIES.length()) {
        int to = cAt + i * cRow + j;
        FloatVector sum = add ? fromArray(SPECIES, c, to) : FloatVector.zero(SPECIES);
        for (int p = 0; p < inner; p++) {
          FloatVector factor = FloatVector.broadcast(SPECIES, a[aAt + i * aRow + p * aColumn]);
          sum = fromArray(SPECIES, b, bAt + p * bRow + j).fma(factor, sum);
        }
        sum.intoArray(c, to);
      }
    }
  }
}
