package org.reelvec.model.sgns;

import java.util.Arrays;
import org.reelvec.math.SkipGramKernels;

/**
 * A step on a few inputs that share their targets: every input is told that the first targets are
 * true and the others false. All move at once, from where they were before the step.
 *
 * <pre>
 *   u_i = u_i + rate * sum over targets j of (label_j - sigmoid(u_i . v_j)) v_j
 *   v_j = v_j + rate * sum over inputs  i of (label_j - sigmoid(u_i . v_j)) u_i
 * </pre>
 *
 * <p>It belongs to one thread; others may change the tables meanwhile.
 */
final class PairBlock {
  /** One block in so many has its loss taken: logarithms cost more than the rest. */
  private static final int BLOCKS_A_LOSS = 16;

  private static final float[] ONE = {1};
  private static final int[] FIRST = {0};

  private final SkipGramKernels kernels;
  private final VectorTable input;
  private final VectorTable output;
  private final int width;
  private final int[] inputAt;
  private final int[] targetAt;
  private final float[] before; // (inputs, width) the inputs before the step
  private final int[] beforeAt;
  private final float[] errors; // (targets, inputs)
  private final float[] delta; // (width)
  private int blocks;
  private double lossSum;
  private long lossPairs;

  /** A block of at most so many. */
  PairBlock(
      SkipGramKernels kernels, VectorTable input, VectorTable output, int inputs, int targets) {
    this.kernels = kernels;
    this.input = input;
    this.output = output;
    this.width = input.width();
    this.inputAt = new int[inputs];
    this.targetAt = new int[targets];
    this.before = new float[inputs * width];
    this.beforeAt = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      beforeAt[i] = i * width;
    }
    this.errors = new float[SkipGramKernels.room(inputs, targets)];
    this.delta = new float[width];
  }

  /** Where the inputs' rows begin, for the caller to fill. */
  int[] inputAt() {
    return inputAt;
  }

  /** Where the targets' rows begin, the true ones first, for the caller to fill. */
  int[] targetAt() {
    return targetAt;
  }

  /** A step in which each input predicts. */
  void step(int inputs, int targets, int trueTargets, float rate) {
    float[] u = input.cells();
    float[] v = output.cells();
    if (inputs == 1) {
      kernels.errors(u, inputAt, 1, v, targetAt, targets, trueTargets, width, errors);
      kernels.exchange(u, inputAt[0], v, targetAt, targets, errors, width, rate);
      takeLoss(1, targets, trueTargets);
      return;
    }
    for (int i = 0; i < inputs; i++) {
      System.arraycopy(u, inputAt[i], before, beforeAt[i], width);
    }
    kernels.errors(before, beforeAt, inputs, v, targetAt, targets, trueTargets, width, errors);
    kernels.climb(u, inputAt, inputs, errors, 1, inputs, v, targetAt, targets, width, rate);
    kernels.climb(v, targetAt, targets, errors, inputs, 1, before, beforeAt, inputs, width, rate);
    takeLoss(inputs, targets, trueTargets);
  }

  /**
   * A step in which the mean of the inputs predicts. Each input moves as far as their mean should,
   * as in word2vec, and not by its share of that alone.
   */
  void meanStep(int inputs, int targets, float rate) {
    float[] u = input.cells();
    float[] v = output.cells();
    Arrays.fill(before, 0, width, 0);
    kernels.climb(before, FIRST, 1, ONE, 0, 0, u, inputAt, inputs, width, 1f / inputs);
    kernels.errors(before, FIRST, 1, v, targetAt, targets, 1, width, errors);
    Arrays.fill(delta, 0);
    kernels.climb(delta, FIRST, 1, errors, 0, 1, v, targetAt, targets, width, rate);
    kernels.climb(v, targetAt, targets, errors, 1, 1, before, FIRST, 1, width, rate);
    kernels.climb(u, inputAt, inputs, ONE, 0, 0, delta, FIRST, 1, width, 1);
    takeLoss(1, targets, 1);
  }

  private void takeLoss(int inputs, int targets, int trueTargets) {
    if (blocks++ % BLOCKS_A_LOSS == 0) {
      for (int k = 0; k < inputs * targets; k++) {
        lossSum -= Math.log(Math.max(1 - Math.abs(errors[k]), Float.MIN_NORMAL));
      }
      lossPairs += (long) inputs * trueTargets;
    }
  }

  /** Sum over the pairs of {@link #lossPairs} of {@code -log sigmoid(s) - sum log sigmoid(-s')}. */
  double lossSum() {
    return lossSum;
  }

  /** True pairs whose loss was taken: those of one block in {@value #BLOCKS_A_LOSS}. */
  long lossPairs() {
    return lossPairs;
  }
}
