package org.reelvec.nn;

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
public final class LogitLoss extends ElementLoss {
  private static final long serialVersionUID = 1L;

  @Override
  double loss(double label, double logit) {
    return Math.max(logit, 0) - logit * label + Math.log1p(Math.exp(-Math.abs(logit)));
  }

  @Override
  double slope(double label, double logit) {
    return 1 / (1 + Math.exp(-logit)) - label;
  }
}
