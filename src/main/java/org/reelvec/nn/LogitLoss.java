package org.reelvec.nn;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Binary cross-entropy from scores before the sigmoid (logits).
 *
 * <pre>
 *   x (n, 1), label y 0 or 1     loss = max(x, 0) - x y + log(1 + exp(-|x|))     gradient = sigmoid(x) - y
 * </pre>
 *
 * <p>DeepLearning4J's {@code LossBinaryXENT} clips the probability, and with it the gradient of
 * just those pairs that are most wrong. The activation and masks are ignored: use the identity.
 */
public final class LogitLoss implements ILossFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public double computeScore(
      INDArray labels,
      INDArray logits,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    double sum = losses(labels, logits).sumNumber().doubleValue();
    return average ? sum / logits.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray logits, IActivation activation, @Nullable INDArray mask) {
    return losses(labels, logits);
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray logits, IActivation activation, @Nullable INDArray mask) {
    return Transforms.sigmoid(logits, true).subi(labels);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray logits,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    return new Pair<>(
        computeScore(labels, logits, activation, mask, average),
        computeGradient(labels, logits, activation, mask));
  }

  @Override
  public String name() {
    return "LogitLoss";
  }

  private static INDArray losses(INDArray labels, INDArray logits) {
    INDArray smooth =
        Transforms.log(Transforms.exp(Transforms.abs(logits, true).negi(), false).addi(1), false);
    return Transforms.max(logits, 0.0, true).subi(logits.mul(labels)).addi(smooth);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LogitLoss;
  }

  @Override
  public int hashCode() {
    return LogitLoss.class.hashCode();
  }
}
