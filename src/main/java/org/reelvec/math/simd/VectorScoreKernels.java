package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.ScoreKernels;

/**
 * {@link ScoreKernels} by the Vector API: the twelve sums stay in registers, and so do most
 * products.
 */
public final class VectorScoreKernels implements ScoreKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Kernels without state. */
  public VectorScoreKernels() {}

  @Override
  public int reaching(
      int dimensions,
      float[] queries,
      int queriesAt,
      float[] rows,
      int rowsAt,
      float[] bars,
      int barsAt,
      float[] products) {
    multiply(dimensions, queries, queriesAt, rows, rowsAt, products);
    return reaching(products, bars, barsAt);
  }

  private static void multiply(
      int dimensions, float[] queries, int queriesAt, float[] rows, int rowsAt, float[] products) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    FloatVector s40 = FloatVector.zero(SPECIES);
    FloatVector s41 = FloatVector.zero(SPECIES);
    FloatVector s50 = FloatVector.zero(SPECIES);
    FloatVector s51 = FloatVector.zero(SPECIES);
    for (int i = 0; i < dimensions; i++) {
      int a = queriesAt + i * QUERIES;
      int b = rowsAt + i * ROWS;
      FloatVector v0 = fromArray(SPECIES, rows, b);
      FloatVector v1 = fromArray(SPECIES, rows, b + LANES);
      FloatVector f0 = broadcast(SPECIES, queries[a]);
      s00 = v0.fma(f0, s00);
      s01 = v1.fma(f0, s01);
      FloatVector f1 = broadcast(SPECIES, queries[a + 1]);
      s10 = v0.fma(f1, s10);
      s11 = v1.fma(f1, s11);
      FloatVector f2 = broadcast(SPECIES, queries[a + 2]);
      s20 = v0.fma(f2, s20);
      s21 = v1.fma(f2, s21);
      FloatVector f3 = broadcast(SPECIES, queries[a + 3]);
      s30 = v0.fma(f3, s30);
      s31 = v1.fma(f3, s31);
      FloatVector f4 = broadcast(SPECIES, queries[a + 4]);
      s40 = v0.fma(f4, s40);
      s41 = v1.fma(f4, s41);
      FloatVector f5 = broadcast(SPECIES, queries[a + 5]);
      s50 = v0.fma(f5, s50);
      s51 = v1.fma(f5, s51);
    }
    s00.intoArray(products, 0);
    s01.intoArray(products, LANES);
    s10.intoArray(products, ROWS);
    s11.intoArray(products, ROWS + LANES);
    s20.intoArray(products, 2 * ROWS);
    s21.intoArray(products, 2 * ROWS + LANES);
    s30.intoArray(products, 3 * ROWS);
    s31.intoArray(products, 3 * ROWS + LANES);
    s40.intoArray(products, 4 * ROWS);
    s41.intoArray(products, 4 * ROWS + LANES);
    s50.intoArray(products, 5 * ROWS);
    s51.intoArray(products, 5 * ROWS + LANES);
  }

  private static int reaching(float[] products, float[] bars, int barsAt) {
    int reached = 0;
    for (int query = 0; query < QUERIES; query++) {
      float bar = bars[barsAt + query];
      if (fromArray(SPECIES, products, query * ROWS)
          .compare(VectorOperators.GE, bar)
          .or(fromArray(SPECIES, products, query * ROWS + LANES).compare(VectorOperators.GE, bar))
          .anyTrue()) {
        reached |= 1 << query;
      }
    }
    return reached;
  }
}
