package org.reelvec.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
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
public final class FirstCandidateLoss extends ScoreLoss {
  private static final long serialVersionUID = 1L;

  /** The greatest score is taken out first, so that no exponential overflows. */
  @Override
  INDArray losses(INDArray labels, INDArray scores) {
    INDArray greatest = scores.max(true, 1);
    INDArray sum = Transforms.exp(scores.subColumnVector(greatest), false).sum(true, 1);
    return Transforms.log(sum, false).addi(greatest).subi(scores.getColumn(0, true));
  }

  @Override
  INDArray gradient(INDArray labels, INDArray scores) {
    INDArray gradient = Transforms.softmax(scores, true);
    gradient.getColumn(0).subi(1);
    return gradient;
  }
}
