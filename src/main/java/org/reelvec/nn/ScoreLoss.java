package org.reelvec.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss of plain scores: subclasses give it and its gradient. Masks and the activation are
 * ignored: use the identity.
 */
abstract class ScoreLoss implements ILossFunction {
  private static final long serialVersionUID = 1L;

  /** (n, 1): the loss of every row. */
  abstract INDArray losses(INDArray labels, INDArray scores);

  /** The gradient of the summed losses, of the shape of the scores. */
  abstract INDArray gradient(INDArray labels, INDArray scores);

  @Override
  public double computeScore(
      INDArray labels,
      INDArray scores,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    double sum = losses(labels, scores).sumNumber().doubleValue();
    return average ? sum / scores.size(0) : sum;
  }

  @Override
  public final INDArray computeScoreArray(
      INDArray labels, INDArray scores, IActivation activation, @Nullable INDArray mask) {
    return losses(labels, scores);
  }

  @Override
  public final INDArray computeGradient(
      INDArray labels, INDArray scores, IActivation activation, @Nullable INDArray mask) {
    return gradient(labels, scores);
  }

  @Override
  public final Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray scores,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    return new Pair<>(
        computeScore(labels, scores, activation, mask, average), gradient(labels, scores));
  }

  @Override
  public final String name() {
    return getClass().getSimpleName();
  }

  /** Such a loss has no settings. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ScoreLoss loss && loss.name().equals(name());
  }

  @Override
  public final int hashCode() {
    return name().hashCode();
  }
}
