package org.reelvec.nn.sparse;

import org.nd4j.linalg.learning.config.AdaGrad;

/**
 * Adagrad (Duchi, Hazan, Singer, 2011) as DL4J has it: {@code h = h + g^2; w = w - lost w - rate g
 * / (sqrt(h) + epsilon)}, h beginning at 1e-6, whatever epsilon is. Without a gradient only decay
 * is left.
 */
final class RowAdagrad extends RowOptimizer {
  private final float epsilon;

  RowAdagrad(Settings settings, double epsilon) {
    super(settings);
    this.epsilon = (float) epsilon;
  }

  @Override
  int states() {
    return 1;
  }

  @Override
  float initialState() {
    return (float) AdaGrad.DEFAULT_ADAGRAD_EPSILON;
  }

  @Override
  void update(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      int gap) {
    kernels.adagrad(
        weights, weightsAt, gradient, gradientAt, cells, at, width, rate(), epsilon, lost());
  }

  @Override
  void idle(float[] cells, int at, int width, int gap, float lost, float[] out, int outAt) {
    shrink(cells, at, width, lost, out, outAt);
  }

  @Override
  void settle(float[] cells, int at, int width, int gap) {}
}
