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
 */
final class MergedRows {
  /** Parts of a batch. */
  static final int PARTS = BatchRows.PARTS;

  private final Crew crew;
  private final BatchRows left;
  private final BatchRows right;
  private final int width;
  private float[] ones = {}; // (n)
  private int[] leftAt = {}; // (n) where the gradient of a sample's left row begins
  private int[] rightAt = {}; // (n) likewise
  private int size;

  MergedRows(RowTable left, RowTable right, RowKernels kernels, Crew crew) {
    this.crew = crew;
    this.width = left.width() + right.width();
    this.left = new BatchRows(left, RowLength.FREE, kernels);
    this.right = new BatchRows(right, RowLength.FREE, kernels);
  }

  /** Floats of a sample: both rows, padded. */
  int width() {
    return width;
  }

  /** Looks up a batch. */
  void open(int[] leftIds, int[] rightIds, int n) {
    if (ones.length < n) {
      ones = new float[n];
      leftAt = new int[n];
      rightAt = new int[n];
      Arrays.fill(ones, 1);
      Arrays.setAll(leftAt, i -> i * width);
      Arrays.setAll(rightAt, i -> i * width + left.width());
    }
    size = n;
    BatchRows.open(crew, left, leftIds, n, right, rightIds, n);
  }

  /** Copies the rows of the samples {@code from} to {@code to}, the last excluded. */
  void copy(int from, int to, float[] out) {
    for (int i = from; i < to; i++) {
      int at = (i - from) * width;
      System.arraycopy(left.rows(), left.at()[i], out, at, left.width());
      System.arraycopy(right.rows(), right.at()[i], out, at + left.width(), right.width());
    }
  }

  /**
   * Part of the step of all rows of the batch; there are 2 {@link #PARTS}.
   *
   * @param gradients (n, width) of the summed loss with respect to what was copied
   */
  void step(int part, float[] gradients) {
    if (part < PARTS) {
      left.step(part, gradients, leftAt, ones, size);
    } else {
      right.step(part - PARTS, gradients, rightAt, ones, size);
    }
  }
}
