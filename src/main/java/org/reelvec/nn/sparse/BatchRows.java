package org.reelvec.nn.sparse;

import java.util.Arrays;
import org.reelvec.math.Crew;
import org.reelvec.math.RowKernels;

/**
 * The distinct rows of a table that a batch names, copied side by side as they are now, and their
 * step. Models read the copies, so that the table is looked up at random but twice a step, and no
 * row changes before all have been read.
 *
 * <pre>
 *   forward    y = x s          s = 1 / |x|, or 1
 *   backward   g = sum over the samples of a row of dloss/dy
 *              dx = s (g - bend (g . y) y)              or dx = g
 * </pre>
 *
 * <p>Models read x, and multiply what they make of it by s: y would be as much memory again.
 *
 * <p>Parts of the rows may be worked on by several threads. A row's gradient is summed in the order
 * of the samples by one of them, so the bits do not depend on the threads.
 */
final class BatchRows {
  /** More parts than threads: a slow thread takes fewer. */
  static final int PARTS = 8;

  /** Rows that are worked on at a time: their lines of memory are waited for once. */
  private static final int BLOCK = 16;

  private final RowTable table;
  private final RowGroups groups;
  private final RowKernels kernels;
  private final RowLength length;
  private final int width;
  private final float[][] gradients; // (PARTS, BLOCK x width)
  private final float[] touched = new float[PARTS];
  private final int[] blockAt; // (BLOCK) where the gradients of a block begin
  private float[] rows = {}; // (distinct, width) x
  private float[] scales = {}; // (distinct) s
  private float[] bends = {}; // (distinct)
  private float[] products = {}; // (distinct) x . x
  private int[] places = {}; // (distinct) where each row begins
  private int[] at = {}; // (n) where the row of each sample begins

  BatchRows(RowTable table, RowLength length, RowKernels kernels) {
    this.table = table;
    this.groups = new RowGroups(table);
    this.length = length;
    this.kernels = kernels;
    this.width = table.width();
    this.gradients = new float[PARTS][BLOCK * width];
    this.blockAt = new int[BLOCK];
    Arrays.setAll(blockAt, i -> i * width);
  }

  /** Groups the ids of a batch into two tables, and copies the rows. */
  static void open(
      Crew crew, BatchRows left, int[] leftIds, int n, BatchRows right, int[] rightIds, int m) {
    crew.run(
        2,
        side -> {
          if (side == 0) {
            left.group(leftIds, n);
          } else {
            right.group(rightIds, m);
          }
        });
    crew.run(2 * PARTS, part -> (part < PARTS ? left : right).gather(part % PARTS));
  }

  /** Groups the ids of a batch. */
  void group(int[] ids, int n) {
    groups.group(ids, n);
    if (at.length < n) {
      at = new int[n];
      rows = new float[Math.multiplyExact(n, width)];
      scales = new float[n];
      Arrays.fill(scales, 1);
      bends = new float[n];
      products = new float[n];
      places = new int[n];
      Arrays.setAll(places, slot -> slot * width);
    }
    for (int i = 0; i < n; i++) {
      at[i] = groups.slots()[i] * width;
    }
  }

  /** Copies a part of the distinct rows. */
  void gather(int part) {
    int end = groups.slotOfPart(part + 1, PARTS);
    for (int from = groups.slotOfPart(part, PARTS); from < end; from += BLOCK) {
      int to = Math.min(end, from + BLOCK);
      approach(part, from, to);
      for (int slot = from; slot < to; slot++) {
        table.read(groups.row(slot), rows, places[slot]);
      }
      if (length != RowLength.FREE) {
        measure(from, to);
      }
    }
  }

  private void measure(int from, int to) {
    kernels.dots(rows, places, rows, places, from, to, width, products);
    for (int slot = from; slot < to; slot++) {
      double norm = Math.sqrt(products[slot]);
      scales[slot] = (float) (1 / length.divisor(norm));
      bends[slot] = (float) length.bend(norm);
    }
  }

  private void approach(int part, int from, int to) {
    float sum = 0;
    for (int slot = from; slot < to; slot++) {
      sum += table.touch(groups.row(slot));
    }
    touched[part] = sum; // else nothing would be read
  }

  /** The distinct rows x, side by side. */
  float[] rows() {
    return rows;
  }

  /** What makes y of a sample's row. */
  float scale(int sample) {
    return scales[groups.slots()[sample]];
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
    int end = groups.slotOfPart(part + 1, PARTS);
    for (int first = groups.slotOfPart(part, PARTS); first < end; first += BLOCK) {
      int to = Math.min(end, first + BLOCK);
      approach(part, first, to);
      for (int slot = first; slot < to; slot++) {
        int begin = groups.first(slot);
        kernels.weightedSum(
            from,
            fromAt,
            factors,
            groups.samples(),
            begin,
            begin + groups.count(slot),
            width,
            gradient,
            blockAt[slot - first]);
      }
      if (length != RowLength.FREE) {
        throughLength(gradient, first, to);
      }
      for (int slot = first; slot < to; slot++) {
        table.update(
            groups.row(slot),
            rows,
            places[slot],
            gradient,
            blockAt[slot - first],
            groups.count(slot),
            samples);
      }
    }
  }

  /** Makes gradients with respect to y those with respect to x. */
  private void throughLength(float[] gradient, int first, int to) {
    for (int slot = first; slot < to; slot++) {
      int at = blockAt[slot - first];
      float scale = scales[slot];
      float along = kernels.dot(gradient, at, rows, places[slot], width) * scale * bends[slot];
      kernels.combine(gradient, at, scale, rows, places[slot], -along * scale * scale, width);
    }
  }
}
