package org.reelvec.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Cross-entropy of the first candidate of every row among all of the row, from scores that are
 * logarithms.
 *
 * <pre>
 *   x (n, 1 + k)     loss_i = log(sum_j exp(x_ij)) - x_i0     gradient = softmax(x) - (1, 0, ..., 0)
 * </pre>
 *
 * <p>DeepLearning4J's {@code LossMCXENT} would want a matrix of ones and zeros, and takes the
 * logarithm of probabilities that may be zero. Labels, masks and the activation are ignored: use
 * the identity.
 */
public final class FirstCandidateLoss implements ILossFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public double computeScore(
      @Nullable INDArray labels,
      INDArray scores,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    double sum = losses(scores).sumNumber().doubleValue();
    return average ? sum / scores.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      @Nullable INDArray labels, INDArray scores, IActivation activation, @Nullable INDArray mask) {
    return losses(scores);
  }

  @Override
  public INDArray computeGradient(
      @Nullable INDArray labels, INDArray scores, IActivation activation, @Nullable INDArray mask) {
    INDArray gradient = Transforms.softmax(scores, true);
    gradient.getColumn(0).subi(1);
    return gradient;
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      @Nullable INDArray labels,
      INDArray scores,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    return new Pair<>(
        computeScore(labels, scores, activation, mask, average),
        computeGradient(labels, scores, activation, mask));
  }

  @Override
  public String name() {
    return "FirstCandidateLoss";
  }

  /** (n, 1): the greatest score is taken out first, so that no exponential overflows. */
  private static INDArray losses(INDArray scores) {
    INDArray greatest = scores.max(true, 1);
    INDArray sum = Transforms.exp(scores.subColumnVector(greatest), false).sum(true, 1);
    return Transforms.log(sum, false).addi(greatest).subi(scores.getColumn(0, true));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FirstCandidateLoss;
  }

  @Override
  public int hashCode() {
    return FirstCandidateLoss.class.hashCode();
  }
}
