package org.reelvec.model.sgns;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.reelvec.io.FloatBlocks;
import org.reelvec.io.InputException;
import org.reelvec.math.RowKernels;

/** A vector for each of some rows, filled up with zeros to whole registers. */
final class VectorTable {
  private static final int MOST_FLOATS = Integer.MAX_VALUE - 64;

  private final int rows;
  private final int dimensions;
  private final int width;
  private final float[] cells; // (rows, width)

  /**
   * A table of zeros.
   *
   * @throws InputException if it is larger than a Java array can be
   */
  VectorTable(int rows, int dimensions) {
    this.rows = rows;
    this.dimensions = dimensions;
    this.width = RowKernels.padded(dimensions);
    long floats = (long) rows * width;
    if (floats > MOST_FLOATS) {
      throw new InputException(
          "model.dimensions: a table of %d rows x %d columns = %d floats > %d, is more than a Java array holds; lower it, or raise model.min-count"
              .formatted(rows, width, floats, MOST_FLOATS));
    }
    this.cells = new float[(int) floats];
  }

  /** Cells of a row, zeros included. */
  int width() {
    return width;
  }

  /** Where a row begins in {@link #cells}. */
  int at(int row) {
    return row * width;
  }

  /** All rows, not a copy. */
  float[] cells() {
    return cells;
  }

  /** Draws all vectors from uniform(-range, range), row by row. */
  void draw(float range, RandomGenerator random) {
    for (int row = 0; row < rows; row++) {
      for (int i = at(row); i < at(row) + dimensions; i++) {
        cells[i] = random.nextFloat(-range, range);
      }
    }
  }

  /** A copy of the vectors, row-major (rows, dimensions). */
  float[] vectors() {
    float[] vectors = new float[Math.multiplyExact(rows, dimensions)];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(cells, at(row), vectors, row * dimensions, dimensions);
    }
    return vectors;
  }

  /** Whether every cell is a number. */
  boolean isFinite() {
    float sum = 0;
    for (float cell : cells) {
      sum += cell * 0; // 0, or NaN of what is no number
    }
    return sum == 0;
  }

  /** Writes all cells, padding included. */
  void write(DataOutput out) throws IOException {
    FloatBlocks.write(out, cells);
  }

  /** Takes over what was written. */
  void read(DataInput in) throws IOException {
    FloatBlocks.read(in, cells);
  }
}
