package org.reelvec.math;

/**
 * Products of a few queries with a few rows, and which of them matter.
 *
 * <p>There are two twins, plain loops and the Vector API's, which give the same bits.
 */
public interface ScoreKernels {
  /** Queries of a group. */
  int QUERIES = 6;

  /**
   * Rows of a group: with as many queries, twelve sums, for which every processor has registers.
   */
  int ROWS = 16;

  /**
   * The dot products of one group of queries with one group of rows, each summed in the order of
   * the dimensions by fused multiplications and additions.
   *
   * @param queries holds (dimensions, {@value #QUERIES}) from {@code queriesAt} on
   * @param rows holds (dimensions, {@value #ROWS}) from {@code rowsAt} on
   * @param bars what a product of each query must reach, from {@code barsAt} on
   * @param products takes the products, ({@value #QUERIES}, {@value #ROWS})
   * @return a bit for each query of which a product reaches its bar, the lowest for the first
   */
  int reaching(
      int dimensions,
      float[] queries,
      int queriesAt,
      float[] rows,
      int rowsAt,
      float[] bars,
      int barsAt,
      float[] products);
}
