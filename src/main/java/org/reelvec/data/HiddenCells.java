package org.reelvec.data;

import java.util.Arrays;

/**
 * Cells of a matrix that are not to be seen, as compressed rows: those of row i are the columns
 * {@code columns[offsets[i]]} up to, but not including, {@code columns[offsets[i + 1]]}, in no
 * particular order, each once.
 *
 * @param offsets (rows + 1)
 * @param columns (cells)
 */
public record HiddenCells(int[] offsets, int[] columns) {
  /** Checks the lengths. */
  public HiddenCells {
    if (offsets.length == 0 || offsets[offsets.length - 1] != columns.length) {
      throw new IllegalArgumentException(
          "%d offsets, %d cells".formatted(offsets.length, columns.length));
    }
  }

  /** Number of rows. */
  public int rows() {
    return offsets.length - 1;
  }

  /** The offsets, then the columns: (rows + 1 + cells). */
  public int[] packed() {
    int[] packed = Arrays.copyOf(offsets, offsets.length + columns.length);
    System.arraycopy(columns, 0, packed, offsets.length, columns.length);
    return packed;
  }

  /** The whole matrix, row-major: 1 where a cell is hidden, else 0. */
  public float[] matrix(int columnCount) {
    float[] matrix = new float[Math.multiplyExact(rows(), columnCount)];
    for (int row = 0; row < rows(); row++) {
      for (int i = offsets[row]; i < offsets[row + 1]; i++) {
        matrix[row * columnCount + columns[i]] = 1;
      }
    }
    return matrix;
  }
}
