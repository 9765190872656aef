package org.reelvec.math;

import java.util.Arrays;

/** {@link ScoreKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainScoreKernels implements ScoreKernels {
  /** Kernels without state. */
  public PlainScoreKernels() {}

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
    int reached = 0;
    for (int query = 0; query < QUERIES; query++) {
      int at = query * ROWS;
      Arrays.fill(products, at, at + ROWS, 0);
      for (int i = 0; i < dimensions; i++) {
        float factor = queries[queriesAt + i * QUERIES + query];
        int from = rowsAt + i * ROWS;
        for (int row = 0; row < ROWS; row++) {
          products[at + row] = Math.fma(rows[from + row], factor, products[at + row]);
        }
      }
      for (int row = 0; row < ROWS; row++) {
        if (products[at + row] >= bars[barsAt + query]) {
          reached |= 1 << query;
        }
      }
    }
    return reached;
  }
}
