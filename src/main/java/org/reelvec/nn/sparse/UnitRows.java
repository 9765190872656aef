package org.reelvec.nn.sparse;

import java.util.Arrays;
import org.reelvec.math.RowKernels;

/**
 * The distinct rows that a batch names, copied side by side and brought to unit length where that
 * is wanted, and their step.
 *
 * <pre>
 *   forward    y = x / max(|x|, SHORTEST)            or y = x
 *   backward   g = sum over the samples of a row of dloss/dy
 *              dx = (g - (g . y) y) / |x|            or dx = g
 * </pre>
 *
 * <p>As DeepLearning4J's {@code L2NormalizeVertex} does, it takes |x|^3 for {@value #SHORTEST}
 * where that is more, in what is drawn off along y.
 */
final class UnitRows {
  private static final double SHORTEST = 1e-8;

  private final RowTable table;
  private final RowBatch batch;
  private final RowKernels kernels;
  private final boolean normalize;
  private final int width;
  private float[] rows = {}; // (distinct, width) y
  private float[] gradients = {}; // (distinct, width)
  private float[] inverseLengths = {}; // (distinct) 1 / |x|
  private float[] bends = {}; // (distinct) what is drawn off along y is multiplied by
  private float[] along = {}; // (distinct) g . y
  private int[] at = {}; // (n) where the row of each sample begins
  private int[] places = {}; // (distinct) where the row of each slot begins

  UnitRows(RowTable table, boolean normalize, RowKernels kernels) {
    this.table = table;
    this.batch = new RowBatch(table);
    this.normalize = normalize;
    this.kernels = kernels;
    this.width = table.width();
  }

  /** Groups the ids of a batch. */
  void group(int[] ids, int n) {
    batch.group(ids, n);
    if (at.length < n) {
      rows = new float[Math.multiplyExact(n, width)];
      gradients = new float[n * width];
      inverseLengths = new float[n];
      bends = new float[n];
      along = new float[n];
      at = new int[n];
      places = new int[n];
      Arrays.setAll(places, slot -> slot * width);
    }
    for (int i = 0; i < n; i++) {
      at[i] = batch.slots()[i] * width;
    }
  }

  /** Copies a part of the distinct rows, as they are after the steps they have missed. */
  void gather(int part, int parts) {
    int to = batch.slotOfPart(part + 1, parts);
    for (int slot = batch.slotOfPart(part, parts); slot < to; slot++) {
      int row = batch.row(slot);
      table.catchUp(row);
      System.arraycopy(table.cells(), table.at(row), rows, slot * width, width);
      if (normalize) {
        double length = Math.sqrt(kernels.squaredLength(rows, slot * width, width));
        double divisor = Math.max(length, SHORTEST);
        inverseLengths[slot] = (float) (1 / divisor);
        bends[slot] =
            (float) (divisor * divisor * divisor / Math.max(length * length * length, SHORTEST));
        kernels.scale(rows, slot * width, inverseLengths[slot], width);
      }
    }
  }

  /** The distinct rows, side by side. */
  float[] rows() {
    return rows;
  }

  /** Where the row of each sample begins in {@link #rows}. */
  int[] at() {
    return at;
  }

  /**
   * The step of a part of the distinct rows.
   *
   * @param from the gradient of a sample's y is the row of this array that begins at {@code
   *     fromAt[sample]}, times the sample's weight
   * @param pairs whose losses are summed
   */
  void step(int part, int parts, float[] from, int[] fromAt, float[] weights, int pairs) {
    int first = batch.slotOfPart(part, parts);
    int to = batch.slotOfPart(part + 1, parts);
    for (int slot = first; slot < to; slot++) {
      kernels.weightedSum(
          from,
          fromAt,
          weights,
          batch.samples(),
          batch.first(slot),
          batch.first(slot + 1),
          width,
          gradients,
          slot * width);
    }
    if (normalize) {
      kernels.dots(gradients, places, rows, places, first, to, width, along);
      for (int slot = first; slot < to; slot++) {
        float inverse = inverseLengths[slot];
        kernels.combine(
            gradients,
            places[slot],
            inverse,
            rows,
            places[slot],
            -along[slot] * inverse * bends[slot],
            width);
      }
    }
    for (int slot = first; slot < to; slot++) {
      table.update(batch.row(slot), gradients, slot * width, batch.count(slot), pairs);
    }
  }
}
