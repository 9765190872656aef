package org.reelvec.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Binary cross-entropy from scores before the sigmoid (logits).
 *
 * <pre>
 *   x (n, 1), label y 0 or 1     loss = max(x, 0) - x y + log(1 + exp(-|x|))     gradient = sigmoid(x) - y
 * </pre>
 *
 * <p>DeepLearning4J's {@code LossBinaryXENT} clips the probability, and with it the gradient of
 * just those pairs that are most wrong.
 */
public final class LogitLoss extends ScoreLoss {
  private static final long serialVersionUID = 1L;

  @Override
  INDArray losses(INDArray labels, INDArray logits) {
    INDArray smooth = Transforms.exp(Transforms.abs(logits, true).negi(), false).addi(1);
    return Transforms.max(logits, 0.0, true)
        .subi(logits.mul(labels))
        .addi(Transforms.log(smooth, false));
  }

  @Override
  INDArray gradient(INDArray labels, INDArray logits) {
    return Transforms.sigmoid(logits, true).subi(labels);
  }
}
