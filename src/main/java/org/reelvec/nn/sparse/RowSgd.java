package org.reelvec.nn.sparse;

/** Gradient descent: {@code w = w - lost w - rate g}. Without a gradient only decay is left. */
final class RowSgd extends RowOptimizer {
  RowSgd(Settings settings) {
    super(settings);
  }

  @Override
  int states() {
    return 0;
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
    kernels.sgd(weights, weightsAt, gradient, gradientAt, cells, at, width, rate(), lost());
  }

  @Override
  void idle(float[] cells, int at, int width, int gap, float lost, float[] out, int outAt) {
    shrink(cells, at, width, lost, out, outAt);
  }

  @Override
  void settle(float[] cells, int at, int width, int gap) {}
}
