package org.reelvec.nn.sparse;

/** Gradient descent: {@code w = w - lost w - rate g}. Without a gradient only decay is left. */
final class RowSgd extends RowOptimizer {
  private float rate;
  private float lost;

  RowSgd(Settings settings) {
    super(settings);
  }

  @Override
  int states() {
    return 0;
  }

  @Override
  void open(int step, double rate, float lost) {
    this.rate = (float) rate;
    this.lost = lost;
  }

  @Override
  void update(float[] cells, int at, int width, float[] gradient, int gradientAt) {
    shrink(cells, at, width, lost);
    kernels.combine(cells, at, 1, gradient, gradientAt, -rate, width);
  }

  @Override
  void idle(float[] cells, int at, int width, int gap, float lost) {
    shrink(cells, at, width, lost);
  }

  @Override
  void close(double lost) {}

  @Override
  void restart() {}
}
