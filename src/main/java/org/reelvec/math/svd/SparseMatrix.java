package org.reelvec.math.svd;

import java.util.Arrays;

/**
 * A matrix that is mostly zeros, row by row: the entries of row i are {@code values[i][e]} in the
 * columns {@code ids[i][e]}, ascending and distinct. 12 bytes an entry, and room for more than 2^31
 * of them.
 *
 * @param columns number of columns
 * @param ids (rows), each (entries of the row)
 * @param values likewise
 */
public record SparseMatrix(int columns, int[][] ids, double[][] values) {
  /** Checks the lengths. */
  public SparseMatrix {
    if (ids.length != values.length) {
      throw new IllegalArgumentException(ids.length + " rows of ids, of values " + values.length);
    }
    for (int row = 0; row < ids.length; row++) {
      if (ids[row].length != values[row].length) {
        throw new IllegalArgumentException(
            "row %d: %d ids, %d values".formatted(row, ids[row].length, values[row].length));
      }
    }
  }

  /** Number of rows. */
  public int rows() {
    return ids.length;
  }

  /** Number of entries. */
  public long entries() {
    return Arrays.stream(ids).mapToLong(row -> row.length).sum();
  }

  /** The same with rows as columns. Linear in the entries. */
  public SparseMatrix transposed() {
    int[] counts = new int[columns];
    for (int[] row : ids) {
      for (int id : row) {
        counts[id]++;
      }
    }
    int[][] turnedIds = new int[columns][];
    double[][] turnedValues = new double[columns][];
    for (int column = 0; column < columns; column++) {
      turnedIds[column] = new int[counts[column]];
      turnedValues[column] = new double[counts[column]];
      counts[column] = 0;
    }
    for (int row = 0; row < ids.length; row++) {
      for (int e = 0; e < ids[row].length; e++) {
        int column = ids[row][e];
        turnedIds[column][counts[column]] = row;
        turnedValues[column][counts[column]++] = values[row][e];
      }
    }
    return new SparseMatrix(rows(), turnedIds, turnedValues);
  }
}
