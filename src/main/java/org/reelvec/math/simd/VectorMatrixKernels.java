package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.MatrixKernels;

/**
 * {@link MatrixKernels} by the Vector API. A block of some rows and vectors of the result stays in
 * registers while the sums run, so that each number read serves several sums and many sums are
 * under way at once.
 */
public final class VectorMatrixKernels implements MatrixKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = SPECIES.length();

  /** AVX-512 has 32 registers; where there are 16, blocks of 24 sums would be kept in memory. */
  private static final boolean MANY_REGISTERS = FloatVector.SPECIES_PREFERRED.length() > LANES;

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
    if (!add) {
      for (int i = 0; i < rows; i++) {
        Arrays.fill(c, cAt + i * cRow, cAt + i * cRow + columns, 0);
      }
    }
    int wide = MANY_REGISTERS ? columns - columns % (4 * LANES) : 0;
    // Of two rows too many, eight are done in two fours.
    int tall = rows % 6 == 2 && rows >= 8 ? rows - 8 : rows - rows % 6;
    // Columns outside: these of B stay in the nearest cache while all rows pass.
    for (int j = 0; j < wide; j += 4 * LANES) {
      for (int i = 0; i < tall; i += 6) {
        int a0 = aAt + i * aRow;
        add6x4(inner, a, a0, aRow, aColumn, b, bAt + j, bRow, c, cAt + i * cRow + j, cRow);
      }
    }
    int a0 = aAt + tall * aRow;
    int c0 = cAt + tall * cRow;
    addRest(rows - tall, inner, wide, a, a0, aRow, aColumn, b, bAt, bRow, c, c0, cRow);
    int b0 = bAt + wide;
    c0 = cAt + wide;
    addRest(rows, inner, columns - wide, a, aAt, aRow, aColumn, b, b0, bRow, c, c0, cRow);
  }

  /** By blocks of 4 rows and 2 vectors, and what these leave over. */
  private static void addRest(
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
      int cRow) {
    int fours = rows - rows % 4;
    int pairs = columns - columns % (2 * LANES);
    for (int j = 0; j < columns; j += j < pairs ? 2 * LANES : LANES) {
      for (int i = 0; i < fours; i += 4) {
        int a0 = aAt + i * aRow;
        int c0 = cAt + i * cRow + j;
        if (j < pairs) {
          add4x2(inner, a, a0, aRow, aColumn, b, bAt + j, bRow, c, c0, cRow);
        } else {
          add4x1(inner, a, a0, aRow, aColumn, b, bAt + j, bRow, c, c0, cRow);
        }
      }
    }
    for (int i = fours; i < rows; i++) {
      for (int j = 0; j < columns; j += LANES) {
        add1x1(inner, a, aAt + i * aRow, aColumn, b, bAt + j, bRow, c, cAt + i * cRow + j);
      }
    }
  }

  /** Adds to 6 rows of C and 4 vectors of each; so, less of them, do the others. */
  private static void add6x4(
      int inner,
      float[] a,
      int a0,
      int aRow,
      int aColumn,
      float[] b,
      int b0,
      int bRow,
      float[] c,
      int c0,
      int cRow) {
    int c1 = c0 + cRow;
    int c2 = c1 + cRow;
    int c3 = c2 + cRow;
    int c4 = c3 + cRow;
    int c5 = c4 + cRow;
    FloatVector s00 = fromArray(SPECIES, c, c0);
    FloatVector s01 = fromArray(SPECIES, c, c0 + LANES);
    FloatVector s02 = fromArray(SPECIES, c, c0 + 2 * LANES);
    FloatVector s03 = fromArray(SPECIES, c, c0 + 3 * LANES);
    FloatVector s10 = fromArray(SPECIES, c, c1);
    FloatVector s11 = fromArray(SPECIES, c, c1 + LANES);
    FloatVector s12 = fromArray(SPECIES, c, c1 + 2 * LANES);
    FloatVector s13 = fromArray(SPECIES, c, c1 + 3 * LANES);
    FloatVector s20 = fromArray(SPECIES, c, c2);
    FloatVector s21 = fromArray(SPECIES, c, c2 + LANES);
    FloatVector s22 = fromArray(SPECIES, c, c2 + 2 * LANES);
    FloatVector s23 = fromArray(SPECIES, c, c2 + 3 * LANES);
    FloatVector s30 = fromArray(SPECIES, c, c3);
    FloatVector s31 = fromArray(SPECIES, c, c3 + LANES);
    FloatVector s32 = fromArray(SPECIES, c, c3 + 2 * LANES);
    FloatVector s33 = fromArray(SPECIES, c, c3 + 3 * LANES);
    FloatVector s40 = fromArray(SPECIES, c, c4);
    FloatVector s41 = fromArray(SPECIES, c, c4 + LANES);
    FloatVector s42 = fromArray(SPECIES, c, c4 + 2 * LANES);
    FloatVector s43 = fromArray(SPECIES, c, c4 + 3 * LANES);
    FloatVector s50 = fromArray(SPECIES, c, c5);
    FloatVector s51 = fromArray(SPECIES, c, c5 + LANES);
    FloatVector s52 = fromArray(SPECIES, c, c5 + 2 * LANES);
    FloatVector s53 = fromArray(SPECIES, c, c5 + 3 * LANES);
    for (int p = 0; p < inner; p++) {
      int ap = a0 + p * aColumn;
      int bp = b0 + p * bRow;
      FloatVector v0 = fromArray(SPECIES, b, bp);
      FloatVector v1 = fromArray(SPECIES, b, bp + LANES);
      FloatVector v2 = fromArray(SPECIES, b, bp + 2 * LANES);
      FloatVector v3 = fromArray(SPECIES, b, bp + 3 * LANES);
      FloatVector f0 = broadcast(SPECIES, a[ap]);
      s00 = v0.fma(f0, s00);
      s01 = v1.fma(f0, s01);
      s02 = v2.fma(f0, s02);
      s03 = v3.fma(f0, s03);
      FloatVector f1 = broadcast(SPECIES, a[ap + aRow]);
      s10 = v0.fma(f1, s10);
      s11 = v1.fma(f1, s11);
      s12 = v2.fma(f1, s12);
      s13 = v3.fma(f1, s13);
      FloatVector f2 = broadcast(SPECIES, a[ap + 2 * aRow]);
      s20 = v0.fma(f2, s20);
      s21 = v1.fma(f2, s21);
      s22 = v2.fma(f2, s22);
      s23 = v3.fma(f2, s23);
      FloatVector f3 = broadcast(SPECIES, a[ap + 3 * aRow]);
      s30 = v0.fma(f3, s30);
      s31 = v1.fma(f3, s31);
      s32 = v2.fma(f3, s32);
      s33 = v3.fma(f3, s33);
      FloatVector f4 = broadcast(SPECIES, a[ap + 4 * aRow]);
      s40 = v0.fma(f4, s40);
      s41 = v1.fma(f4, s41);
      s42 = v2.fma(f4, s42);
      s43 = v3.fma(f4, s43);
      FloatVector f5 = broadcast(SPECIES, a[ap + 5 * aRow]);
      s50 = v0.fma(f5, s50);
      s51 = v1.fma(f5, s51);
      s52 = v2.fma(f5, s52);
      s53 = v3.fma(f5, s53);
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LANES);
    s02.intoArray(c, c0 + 2 * LANES);
    s03.intoArray(c, c0 + 3 * LANES);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + LANES);
    s12.intoArray(c, c1 + 2 * LANES);
    s13.intoArray(c, c1 + 3 * LANES);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + LANES);
    s22.intoArray(c, c2 + 2 * LANES);
    s23.intoArray(c, c2 + 3 * LANES);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + LANES);
    s32.intoArray(c, c3 + 2 * LANES);
    s33.intoArray(c, c3 + 3 * LANES);
    s40.intoArray(c, c4);
    s41.intoArray(c, c4 + LANES);
    s42.intoArray(c, c4 + 2 * LANES);
    s43.intoArray(c, c4 + 3 * LANES);
    s50.intoArray(c, c5);
    s51.intoArray(c, c5 + LANES);
    s52.intoArray(c, c5 + 2 * LANES);
    s53.intoArray(c, c5 + 3 * LANES);
  }

  private static void add4x2(
      int inner,
      float[] a,
      int a0,
      int aRow,
      int aColumn,
      float[] b,
      int b0,
      int bRow,
      float[] c,
      int c0,
      int cRow) {
    int c1 = c0 + cRow;
    int c2 = c1 + cRow;
    int c3 = c2 + cRow;
    FloatVector s00 = fromArray(SPECIES, c, c0);
    FloatVector s01 = fromArray(SPECIES, c, c0 + LANES);
    FloatVector s10 = fromArray(SPECIES, c, c1);
    FloatVector s11 = fromArray(SPECIES, c, c1 + LANES);
    FloatVector s20 = fromArray(SPECIES, c, c2);
    FloatVector s21 = fromArray(SPECIES, c, c2 + LANES);
    FloatVector s30 = fromArray(SPECIES, c, c3);
    FloatVector s31 = fromArray(SPECIES, c, c3 + LANES);
    for (int p = 0; p < inner; p++) {
      int ap = a0 + p * aColumn;
      int bp = b0 + p * bRow;
      FloatVector v0 = fromArray(SPECIES, b, bp);
      FloatVector v1 = fromArray(SPECIES, b, bp + LANES);
      FloatVector f0 = broadcast(SPECIES, a[ap]);
      s00 = v0.fma(f0, s00);
      s01 = v1.fma(f0, s01);
      FloatVector f1 = broadcast(SPECIES, a[ap + aRow]);
      s10 = v0.fma(f1, s10);
      s11 = v1.fma(f1, s11);
      FloatVector f2 = broadcast(SPECIES, a[ap + 2 * aRow]);
      s20 = v0.fma(f2, s20);
      s21 = v1.fma(f2, s21);
      FloatVector f3 = broadcast(SPECIES, a[ap + 3 * aRow]);
      s30 = v0.fma(f3, s30);
      s31 = v1.fma(f3, s31);
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LANES);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + LANES);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + LANES);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + LANES);
  }

  private static void add4x1(
      int inner,
      float[] a,
      int a0,
      int aRow,
      int aColumn,
      float[] b,
      int b0,
      int bRow,
      float[] c,
      int c0,
      int cRow) {
    int c1 = c0 + cRow;
    int c2 = c1 + cRow;
    int c3 = c2 + cRow;
    FloatVector s0 = fromArray(SPECIES, c, c0);
    FloatVector s1 = fromArray(SPECIES, c, c1);
    FloatVector s2 = fromArray(SPECIES, c, c2);
    FloatVector s3 = fromArray(SPECIES, c, c3);
    for (int p = 0; p < inner; p++) {
      int ap = a0 + p * aColumn;
      int bp = b0 + p * bRow;
      FloatVector v = fromArray(SPECIES, b, bp);
      FloatVector f0 = broadcast(SPECIES, a[ap]);
      s0 = v.fma(f0, s0);
      FloatVector f1 = broadcast(SPECIES, a[ap + aRow]);
      s1 = v.fma(f1, s1);
      FloatVector f2 = broadcast(SPECIES, a[ap + 2 * aRow]);
      s2 = v.fma(f2, s2);
      FloatVector f3 = broadcast(SPECIES, a[ap + 3 * aRow]);
      s3 = v.fma(f3, s3);
    }
    s0.intoArray(c, c0);
    s1.intoArray(c, c1);
    s2.intoArray(c, c2);
    s3.intoArray(c, c3);
  }

  private static void add1x1(
      int inner, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0) {
    FloatVector sum = fromArray(SPECIES, c, c0);
    for (int p = 0; p < inner; p++) {
      FloatVector factor = broadcast(SPECIES, a[a0 + p * aColumn]);
      sum = fromArray(SPECIES, b, b0 + p * bRow).fma(factor, sum);
    }
    sum.intoArray(c, c0);
  }
}
