package org.reelvec.nn.sparse;

import java.util.Arrays;
import org.reelvec.math.Crew;
import org.reelvec.math.RowKernels;

/**
 * The rows that a batch names in two tables, side by side, and their step.
 *
 * <pre>
 *   sample i:  [ row of the left table, padded ][ row of the right table, padded ]
 * </pre>
 *
 * <p>A row's gradient is summed in the order of the samples by one thread, so the bits do not
 * depend on the threads.
 */
final class MergedRows {
  /** More parts than threads: a slow thread takes fewer. */
  static final int PARTS = 8;

  private final RowKernels kernels;
  private final Crew crew;
  private final Side left;
  private final Side right;
  private final int width;
  private final float[][] sums; // (parts, width)
  private float[] ones = {}; // (n)
  private int size;

  MergedRows(RowTable left, RowTable right, RowKernels kernels, Crew crew) {
    this.kernels = kernels;
    this.crew = crew;
    this.width = left.width() + right.width();
    this.left = new Side(left, 0);
    this.right = new Side(right, left.width());
    this.sums = new float[2 * PARTS][width];
  }

  /** Floats of a sample: both rows, padded. */
  int width() {
    return width;
  }

  /** Looks up a batch: its rows are brought up to date. */
  void open(int[] leftIds, int[] rightIds, int n) {
    if (ones.length < n) {
      ones = new float[n];
      Arrays.fill(ones, 1);
      left.reserve(n);
      right.reserve(n);
    }
    size = n;
    crew.run(2, side -> (side == 0 ? left : right).batch.group(side == 0 ? leftIds : rightIds, n));
    crew.run(2 * PARTS, part -> (part < PARTS ? left : right).catchUp(part % PARTS));
  }

  /** Copies the rows of the samples {@code from} to {@code to}, the last excluded. */
  void copy(int from, int to, float[] out) {
    left.copy(from, to, out);
    right.copy(from, to, out);
  }

  /**
   * Part of the step of all rows of the batch; there are 2 {@link #PARTS}.
   *
   * @param gradients (n, width) of the summed loss with respect to what was copied
   */
  void step(int part, float[] gradients) {
    (part < PARTS ? left : right).step(part % PARTS, gradients, sums[part]);
  }

  /** One of the two tables. */
  private final class Side {
    private final RowTable table;
    private final RowBatch batch;
    private final int offset; // of its rows among the floats of a sample
    private int[] gradientAt = {}; // (n)

    Side(RowTable table, int offset) {
      this.table = table;
      this.batch = new RowBatch(table);
      this.offset = offset;
    }

    void reserve(int n) {
      gradientAt = new int[n];
      for (int i = 0; i < n; i++) {
        gradientAt[i] = i * width + offset;
      }
    }

    void catchUp(int part) {
      int to = batch.slotOfPart(part + 1, PARTS);
      for (int slot = batch.slotOfPart(part, PARTS); slot < to; slot++) {
        table.catchUp(batch.row(slot));
      }
    }

    void copy(int from, int to, float[] out) {
      float[] cells = table.cells();
      int[] at = batch.at();
      for (int i = from; i < to; i++) {
        System.arraycopy(cells, at[i], out, (i - from) * width + offset, table.width());
      }
    }

    void step(int part, float[] gradients, float[] sum) {
      int to = batch.slotOfPart(part + 1, PARTS);
      for (int slot = batch.slotOfPart(part, PARTS); slot < to; slot++) {
        int first = batch.first(slot);
        int count = batch.count(slot);
        kernels.weightedSum(
            gradients,
            gradientAt,
            ones,
            batch.samples(),
            first,
            first + count,
            table.width(),
            sum,
            0);
        table.update(batch.row(slot), sum, 0, count, size);
      }
    }
  }
}
