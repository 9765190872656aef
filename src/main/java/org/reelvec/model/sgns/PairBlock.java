package org.reelvec.model.sgns;

import java.util.Arrays;
import org.reelvec.math.SkipGramKernels;

/**
 * An input that is told which targets are true and which are false. All move from where they were
 * before the step; but a target that is named twice moves twice, one after the other.
 *
 * <pre>
 *   u   = u   + rate * sum over targets j of (label_j - sigmoid(u . v_j)) v_j
 *   v_j = v_j + rate * (label_j - sigmoid(u . v_j)) u
 * </pre>
 *
 * <p>It belongs to one thread; others may change the tables meanwhile.
 */
final class PairBlock {
  /** One block in so many has its loss taken: logarithms cost more than the rest. */
  private static final int BLOCKS_A_LOSS = 16;

  /** About where {@link org.reelvec.math.Logistic} takes a likelihood as 0. */
  private static final float LEAST_LIKELIHOOD = 1e-7f;

  private final SkipGramKernels kernels;
  private final float[] input;
  private final float[] output;
  private final int width;
  private final int[] targetAt;
  private final float[] errors;
  private final float[] mean; // (width)
  private final float[] moved; // (width) the mean after the step
  private int blocks;
  private double lossSum;
  private long lossPairs;

  /** A block of at most so many targets. */
  PairBlock(SkipGramKernels kernels, VectorTable input, VectorTable output, int targets) {
    this.kernels = kernels;
    this.input = input.cells();
    this.output = output.cells();
    this.width = input.width();
    this.targetAt = new int[targets];
    this.errors = new float[SkipGramKernels.room(targets)];
    this.mean = new float[width];
    this.moved = new float[width];
  }

  /** Where the targets' rows begin, the true ones first, for the caller to fill. */
  int[] targetAt() {
    return targetAt;
  }

  /**
   * A step in which an input predicts.
   *
   * @param inputAt where its row begins
   */
  void step(int inputAt, int targets, int trueTargets, float rate) {
    kernels.errors(input, inputAt, output, targetAt, targets, trueTargets, width, errors);
    kernels.exchange(input, inputAt, output, targetAt, targets, errors, width, rate);
    takeLoss(targets, trueTargets);
  }

  /**
   * A step in which the mean of inputs predicts one true target. Each input moves as far as their
   * mean should, as in word2vec, and not by its share of that alone.
   *
   * @param inputAt (inputs) where their rows begin
   */
  void meanStep(int[] inputAt, int inputs, int targets, float rate) {
    Arrays.fill(mean, 0);
    for (int i = 0; i < inputs; i++) {
      for (int c = 0; c < width; c++) {
        mean[c] += input[inputAt[i] + c];
      }
    }
    for (int c = 0; c < width; c++) {
      mean[c] /= inputs;
      moved[c] = mean[c];
    }
    kernels.errors(mean, 0, output, targetAt, targets, 1, width, errors);
    kernels.exchange(moved, 0, output, targetAt, targets, errors, width, rate);
    for (int i = 0; i < inputs; i++) {
      for (int c = 0; c < width; c++) {
        input[inputAt[i] + c] += moved[c] - mean[c];
      }
    }
    takeLoss(targets, 1);
  }

  private void takeLoss(int targets, int trueTargets) {
    if (blocks++ % BLOCKS_A_LOSS == 0) {
      for (int j = 0; j < targets; j++) {
        lossSum -= Math.log(Math.max(1 - Math.abs(errors[j]), LEAST_LIKELIHOOD));
      }
      lossPairs += trueTargets;
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
