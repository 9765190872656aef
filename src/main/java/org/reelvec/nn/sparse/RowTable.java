package org.reelvec.nn.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.reelvec.io.FloatBlocks;
import org.reelvec.math.Crew;
import org.reelvec.math.RowKernels;

/**
 * An embedding table beside the graph's parameters: of every row its weights, then the optimizer's
 * states of them, one after another in one array, so that a row is one stretch of memory.
 *
 * <pre>
 *   row r:  [ weights, width ][ state 1, width ] ...        from at(r) on; width is the columns padded with zeros
 * </pre>
 *
 * <p>A row that was not in a batch for a while has missed steps: {@link #read} says where it is
 * now, and its next step makes up for them. Rows may be worked on by several threads as long as
 * each row is by one.
 */
public final class RowTable {
  private static final int PARTS = 64;
  private static final int FLOATS_A_LINE = 16;

  /** An array holds a few more; the rest keeps indices behind its end from overflowing. */
  public static final int MOST_FLOATS = Integer.MAX_VALUE - 64;

  private final String name;
  private final int rows;
  private final RowColumns columns;
  private final RowOptimizer optimizer;
  private final int width;
  private final int stride;
  private final float[] cells; // (rows, 1 + states, width)
  private final int[] upToDate; // (rows) steps after which a row was last right

  /**
   * A table of zeros.
   *
   * @param name of the layer that it stands for
   * @throws IllegalArgumentException if it does not fit into an array; see {@link #floats}
   */
  public RowTable(String name, int rows, RowColumns columns, RowOptimizer optimizer) {
    this.name = name;
    this.rows = rows;
    this.columns = columns;
    this.optimizer = optimizer;
    this.width = RowKernels.padded(columns.count());
    this.stride = width * (1 + optimizer.states());
    long floats = floats(rows, columns.count(), optimizer.states());
    if (floats > MOST_FLOATS) {
      throw new IllegalArgumentException(
          "%s: %d rows x %d columns, padded, x %d for the optimizer are %d numbers; an array holds %d"
              .formatted(name, rows, width, 1 + optimizer.states(), floats, MOST_FLOATS));
    }
    this.cells = new float[(int) floats];
    this.upToDate = new int[rows];
    for (int row = 0; row < rows; row++) {
      int at = at(row);
      Arrays.fill(cells, at + width, at + stride, optimizer.initialState());
      if (columns.constant() >= 0) {
        cells[at + columns.constant()] = 1;
      }
    }
  }

  /** Numbers in a table: rows x padded columns x (1 + states of the optimizer). */
  public static long floats(int rows, int columns, int states) {
    return (long) rows * RowKernels.padded(columns) * (1 + states);
  }

  /** Numbers that it holds. */
  int floats() {
    return cells.length;
  }

  /** Name of the layer that it stands for. */
  String name() {
    return name;
  }

  /** What its columns are. */
  RowColumns columns() {
    return columns;
  }

  /** Number of rows. */
  int rows() {
    return rows;
  }

  /** Distance between a row's weights and its states: the columns padded to whole vectors. */
  int width() {
    return width;
  }

  private int at(int row) {
    return row * stride;
  }

  /**
   * Copies the weights of a row as they are now; the row stays as it is.
   *
   * @param out takes them (width), from {@code outAt} on
   */
  void read(int row, float[] out, int outAt) {
    optimizer.read(cells, at(row), width, optimizer.gap(upToDate[row]), out, outAt);
    keepConstant(out, outAt);
  }

  /**
   * Reads a number of each line of memory that a row takes, for nothing but to have them near.
   * Lines of several rows that are asked for at once are waited for once.
   */
  float touch(int row) {
    float sum = 0;
    int end = at(row) + stride;
    for (int i = at(row); i < end; i += FLOATS_A_LINE) {
      sum += cells[i];
    }
    return sum + cells[end - 1];
  }

  /**
   * A row's step. The penalty of {@link RowColumns} is added here.
   *
   * @param weights as {@link #read} gave them (width)
   * @param gradient of the summed loss of the batch (width); is changed
   * @param count how often the row occurs in the batch
   * @param batch samples in the batch
   */
  void update(
      int row,
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      int count,
      int batch) {
    columns.toMean(
        optimizer.kernels, weights, weightsAt, gradient, gradientAt, width, count, batch);
    int gap = optimizer.gap(upToDate[row]);
    optimizer.update(weights, weightsAt, gradient, gradientAt, cells, at(row), width, gap);
    upToDate[row] = optimizer.steps() + 1;
    keepConstant(cells, at(row));
  }

  private void keepConstant(float[] weights, int at) {
    if (columns.constant() >= 0) {
      weights[at + columns.constant()] = 1;
    }
  }

  /** Takes all steps that any row has missed. */
  void catchUpAll(Crew crew) {
    crew.run(
        PARTS,
        part -> {
          int to = (int) ((long) rows * (part + 1) / PARTS);
          for (int row = (int) ((long) rows * part / PARTS); row < to; row++) {
            optimizer.catchUp(cells, at(row), width, optimizer.gap(upToDate[row]));
            upToDate[row] = optimizer.steps();
            keepConstant(cells, at(row));
          }
        });
  }

  /** A copy of the columns {@code from} to {@code to}, the last excluded: (rows, to - from). */
  float[] copy(int from, int to) {
    float[] copy = new float[Math.multiplyExact(rows, to - from)];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(cells, at(row) + from, copy, row * (to - from), to - from);
    }
    return copy;
  }

  /** Sets the columns {@code from} to {@code to}, the last excluded. */
  void assign(int from, int to, float[] values) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(values, row * (to - from), cells, at(row) + from, to - from);
    }
  }

  /** Whether every weight is a number. */
  boolean isFinite() {
    for (int row = 0; row < rows; row++) {
      float sum = 0;
      for (int i = at(row); i < at(row) + width; i++) {
        sum += cells[i] * 0;
      }
      if (sum != 0) {
        return false;
      }
    }
    return true;
  }

  /** Writes weights and states; all rows must be up to date. */
  void write(DataOutput out) throws IOException {
    FloatBlocks.write(out, cells);
  }

  /** Takes over what was written, as of so many steps. */
  void read(DataInput in, int steps) throws IOException {
    FloatBlocks.read(in, cells);
    Arrays.fill(upToDate, steps);
  }
}
