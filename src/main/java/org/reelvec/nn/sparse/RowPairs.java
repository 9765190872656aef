package org.reelvec.nn.sparse;

import org.reelvec.math.Crew;
import org.reelvec.math.RowKernels;

/**
 * Dot products, or cosines, of pairs of rows, and the step of the rows: forward, then backward, for
 * one batch after another.
 *
 * <pre>
 *   forward    y_i = a_i . b_i                                   rows of unit length for the cosine
 *   backward   da = sum over the samples i of a row of e_i b_i   e_i = dloss/dy_i, of the summed loss; db alike
 * </pre>
 */
final class RowPairs {
  private static final int PARTS = BatchRows.PARTS;

  private final RowKernels kernels;
  private final Crew crew;
  private final RowLength length;
  private final BatchRows left;
  private final BatchRows right;
  private float[] toLeft = {}; // (n) e times what makes the right row of unit length
  private float[] toRight = {};
  private int size;

  RowPairs(RowTable left, RowTable right, boolean normalize, RowKernels kernels, Crew crew) {
    if (left.width() != right.width()) {
      throw new IllegalArgumentException(
          "%s has rows of %d, %s of %d"
              .formatted(left.name(), left.width(), right.name(), right.width()));
    }
    this.length = normalize ? RowLength.UNIT : RowLength.FREE;
    this.kernels = kernels;
    this.crew = crew;
    this.left = new BatchRows(left, length, kernels);
    this.right = new BatchRows(right, length, kernels);
  }

  /**
   * Scores of a batch.
   *
   * @param leftIds (n)
   * @param rightIds (n)
   * @param out (n) takes them
   */
  void forward(int[] leftIds, int[] rightIds, int n, float[] out) {
    size = n;
    BatchRows.open(crew, left, leftIds, n, right, rightIds, n);
    crew.run(PARTS, part -> score((int) ((long) n * part / PARTS), end(part, n), out));
  }

  private static int end(int part, int n) {
    return (int) ((long) n * (part + 1) / PARTS);
  }

  private void score(int from, int to, float[] out) {
    kernels.dots(left.rows(), left.at(), right.rows(), right.at(), from, to, left.width(), out);
    if (length != RowLength.FREE) {
      for (int i = from; i < to; i++) {
        out[i] *= left.scale(i) * right.scale(i);
      }
    }
  }

  /**
   * The step of all rows of the batch.
   *
   * @param epsilons (n) gradient of the summed loss with respect to the scores
   */
  void backward(float[] epsilons) {
    scale(epsilons);
    crew.run(
        2 * PARTS,
        part -> {
          if (part < PARTS) {
            left.step(part, right.rows(), right.at(), toLeft, size);
          } else {
            right.step(part - PARTS, left.rows(), left.at(), toRight, size);
          }
        });
  }

  private void scale(float[] epsilons) {
    if (length == RowLength.FREE) {
      toLeft = epsilons;
      toRight = epsilons;
      return;
    }
    if (toLeft.length < size) {
      toLeft = new float[size];
      toRight = new float[size];
    }
    for (int i = 0; i < size; i++) {
      toLeft[i] = epsilons[i] * right.scale(i);
      toRight[i] = epsilons[i] * left.scale(i);
    }
  }
}
