package org.reelvec.nn.sparse;

import org.reelvec.math.RowKernels;

/**
 * The distinct rows of a table that a batch names, copied side by side as they are now, and their
 * step. Models read the copies, so that the table is looked up at random but twice a step, and no
 * row changes before all have been read.
 *
 * <pre>
 *   forward    y = x / |x|          or y = x
 *   backward   g = sum over the samples of a row of dloss/dy
 *              dx = (g - bend (g . y) y) / |x|          or dx = g
 * </pre>
 *
 * <p>Parts of the rows may be worked on by several threads. A row's gradient is summed in the order
 * of the samples by one of them, so the bits do not depend on the threads.
 */
final class BatchRows {
  /** More parts than threads: a slow thread takes fewer. */
  static final int PARTS = 8;

  private final RowTable table;
  private final RowGroups groups;
  private final RowKernels kernels;
  private final RowLength length;
  private final int width;
  private final float[][] gradients; // (PARTS, width)
  private float[] weights = {}; // (distinct, width) x
  private float[] rows = {}; // (distinct, width) y
  private float[] inverseLengths = {}; // (distinct) 1 / |x|
  private float[] bends = {}; // (distinct)
  private int[] at = {}; // (n) where the row of each sample begins

  BatchRows(RowTable table, RowLength length, RowKernels kernels) {
    this.table = table;
    this.groups = new RowGroups(table);
    this.length = length;
    this.kernels = kernels;
    this.width = table.width();
    this.gradients = new float[PARTS][width];
  }

  /** Groups the ids of a batch. */
  void group(int[] ids, int n) {
    groups.group(ids, n);
    if (at.length < n) {
      at = new int[n];
      weights = new float[Math.multiplyExact(n, width)];
      rows = length == RowLength.FREE ? weights : new float[n * width];
      inverseLengths = new float[n];
      bends = new float[n];
    }
    for (int i = 0; i < n; i++) {
      at[i] = groups.slots()[i] * width;
    }
  }

  /** Copies a part of the distinct rows. */
  void gather(int part) {
    int to = groups.slotOfPart(part + 1, PARTS);
    for (int slot = groups.slotOfPart(part, PARTS); slot < to; slot++) {
      int place = slot * width;
      table.read(groups.row(slot), weights, place);
      if (length != RowLength.FREE) {
        double norm = Math.sqrt(kernels.dot(weights, place, weights, place, width));
        float inverse = (float) (1 / length.divisor(norm));
        inverseLengths[slot] = inverse;
        bends[slot] = (float) length.bend(norm);
        kernels.combine(rows, place, 0, weights, place, inverse, width);
      }
    }
  }

  /** The distinct rows y, side by side. */
  float[] rows() {
    return rows;
  }

  /** Where the row of each sample begins in {@link #rows}. */
  int[] at() {
    return at;
  }

  /** Floats of a row. */
  int width() {
    return width;
  }

  /**
   * The step of a part of the distinct rows.
   *
   * @param from the gradient of a sample's y is the row of this array that begins at {@code
   *     fromAt[sample]}, times the sample's factor
   * @param samples whose losses are summed
   */
  void step(int part, float[] from, int[] fromAt, float[] factors, int samples) {
    float[] gradient = gradients[part];
    int to = groups.slotOfPart(part + 1, PARTS);
    for (int slot = groups.slotOfPart(part, PARTS); slot < to; slot++) {
      int first = groups.first(slot);
      int count = groups.count(slot);
      kernels.weightedSum(
          from, fromAt, factors, groups.samples(), first, first + count, width, gradient, 0);
      int place = slot * width;
      if (length != RowLength.FREE) {
        float inverse = inverseLengths[slot];
        float along = kernels.dot(gradient, 0, rows, place, width) * bends[slot];
        kernels.combine(gradient, 0, inverse, rows, place, -along * inverse, width);
      }
      table.update(groups.row(slot), weights, place, gradient, 0, count, samples);
    }
  }
}
