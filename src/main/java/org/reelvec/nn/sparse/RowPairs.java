package org.reelvec.nn.sparse;

import static org.reelvec.nn.DotProductVertex.SHORTEST;

import org.reelvec.math.Crew;
import org.reelvec.math.RowKernels;

/**
 * Dot products, or cosines, of pairs of rows, and the step of the rows: forward, then backward, for
 * one batch after another.
 *
 * <pre>
 *   forward    distinct rows are caught up, and their inverse lengths taken, once
 *              y_i = a_i . b_i (1 / |a_i|) (1 / |b_i|)                              lengths only for the cosine
 *   backward   e_i = dloss/dy_i, of the summed loss
 *              da  = sum over the samples i of a row of e_i b_i                     dot product
 *              da  = (sum of (e_i / |b_i|) b_i - (sum of e_i y_i) a / |a|) / |a|    cosine; db alike
 * </pre>
 *
 * <p>All rows of a batch are read as they were before the step: the sums of the right table go to a
 * scratch, then each left row is summed and stepped at once, then the right rows take their steps.
 * A row's sum is added in the order of the samples by one thread, so the bits do not depend on the
 * threads.
 */
final class RowPairs {
  /** More parts than threads: a slow thread takes fewer. */
  private static final int PARTS = 8;

  private final RowKernels kernels;
  private final Crew crew;
  private final boolean normalize;
  private final Side left;
  private final Side right;
  private final int width;
  private final float[][] rowGradients; // (parts, width)
  private float[] rightGradients = {}; // (distinct right rows, width)
  private float[] scores = {}; // (n) y
  private float[] pull = {}; // (n) e y
  private int size;

  RowPairs(RowTable left, RowTable right, boolean normalize, RowKernels kernels, Crew crew) {
    if (left.width() != right.width()) {
      throw new IllegalArgumentException(
          "%s has rows of %d, %s of %d"
              .formatted(left.name(), left.width(), right.name(), right.width()));
    }
    this.kernels = kernels;
    this.crew = crew;
    this.normalize = normalize;
    this.left = new Side(left);
    this.right = new Side(right);
    this.width = left.width();
    this.rowGradients = new float[PARTS][width];
  }

  /**
   * Scores of a batch.
   *
   * @param leftIds (n)
   * @param rightIds (n)
   * @param out (n) takes them
   */
  void forward(int[] leftIds, int[] rightIds, int n, float[] out) {
    reserve(n);
    size = n;
    crew.run(2, side -> (side == 0 ? left : right).group(side == 0 ? leftIds : rightIds, n));
    crew.run(2 * PARTS, part -> (part < PARTS ? left : right).catchUp(part % PARTS));
    crew.run(PARTS, part -> score(n * part / PARTS, n * (part + 1) / PARTS, out));
  }

  private void reserve(int n) {
    if (scores.length < n) {
      scores = new float[n];
      pull = new float[n];
      rightGradients = new float[Math.multiplyExact(n, width)];
      left.reserve(n);
      right.reserve(n);
    }
  }

  private void score(int from, int to, float[] out) {
    kernels.dots(
        left.table.cells(),
        left.batch.at(),
        right.table.cells(),
        right.batch.at(),
        from,
        to,
        width,
        scores);
    if (normalize) {
      for (int i = from; i < to; i++) {
        scores[i] *= left.inverseLength(i) * right.inverseLength(i);
      }
    }
    System.arraycopy(scores, from, out, from, to - from);
  }

  /**
   * The step of all rows of the batch.
   *
   * @param epsilons (n) gradient of the summed loss with respect to the scores
   */
  void backward(float[] epsilons) {
    int n = size;
    crew.run(PARTS, part -> weigh(n * part / PARTS, n * (part + 1) / PARTS, epsilons));
    crew.run(PARTS, part -> right.sum(part, left, rightGradients));
    crew.run(PARTS, part -> left.sumAndStep(part, right, rowGradients[part]));
    crew.run(PARTS, part -> right.step(part, rightGradients));
  }

  /** What each sample's row of one side weighs in the gradient of the other. */
  private void weigh(int from, int to, float[] epsilons) {
    for (int i = from; i < to; i++) {
      float e = epsilons[i];
      pull[i] = e * scores[i];
      left.weights[i] = normalize ? e * left.inverseLength(i) : e;
      right.weights[i] = normalize ? e * right.inverseLength(i) : e;
    }
  }

  /** One of the two tables. */
  private final class Side {
    private final RowTable table;
    private final RowBatch batch;
    private float[] inverseLengths = {}; // (distinct)
    private float[] weights = {}; // (n)

    Side(RowTable table) {
      this.table = table;
      this.batch = new RowBatch(table);
    }

    void reserve(int n) {
      inverseLengths = new float[n];
      weights = new float[n];
    }

    void group(int[] ids, int n) {
      batch.group(ids, n);
    }

    void catchUp(int part) {
      int to = batch.slotOfPart(part + 1, PARTS);
      for (int slot = batch.slotOfPart(part, PARTS); slot < to; slot++) {
        int row = batch.row(slot);
        table.catchUp(row);
        if (normalize) {
          double length = Math.sqrt(kernels.squaredLength(table.cells(), table.at(row), width));
          inverseLengths[slot] = (float) (1 / Math.max(length, SHORTEST));
        }
      }
    }

    float inverseLength(int sample) {
      return inverseLengths[batch.slots()[sample]];
    }

    void sum(int part, Side other, float[] gradients) {
      int to = batch.slotOfPart(part + 1, PARTS);
      for (int slot = batch.slotOfPart(part, PARTS); slot < to; slot++) {
        sum(slot, other, gradients, slot * width);
      }
    }

    void sumAndStep(int part, Side other, float[] gradient) {
      int to = batch.slotOfPart(part + 1, PARTS);
      for (int slot = batch.slotOfPart(part, PARTS); slot < to; slot++) {
        sum(slot, other, gradient, 0);
        table.update(batch.row(slot), gradient, 0, batch.count(slot), size);
      }
    }

    void step(int part, float[] gradients) {
      int to = batch.slotOfPart(part + 1, PARTS);
      for (int slot = batch.slotOfPart(part, PARTS); slot < to; slot++) {
        table.update(batch.row(slot), gradients, slot * width, batch.count(slot), size);
      }
    }

    private void sum(int slot, Side other, float[] gradient, int at) {
      int from = batch.first(slot);
      int to = from + batch.count(slot);
      kernels.weightedSum(
          other.table.cells(),
          other.batch.at(),
          other.weights,
          batch.samples(),
          from,
          to,
          width,
          gradient,
          at);
      if (normalize) {
        float pulled = 0;
        for (int j = from; j < to; j++) {
          pulled += pull[batch.samples()[j]];
        }
        float inverse = inverseLengths[slot];
        int row = table.at(batch.row(slot));
        kernels.combine(
            gradient, at, inverse, table.cells(), row, -pulled * inverse * inverse, width);
      }
    }
  }
}
