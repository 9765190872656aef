package org.reelvec.nn.sparse;

/**
 * Adadelta (Zeiler, 2012) with a learning rate, see {@link org.reelvec.nn.AdaDeltaWithRate}.
 * Without a gradient both its means shrink by rho, and nothing moves.
 */
final class RowAdadelta extends RowOptimizer {
  private final double rho;
  private final float epsilon;
  private final Powers left;
  private float rate;
  private float lost;

  RowAdadelta(Settings settings, double rho, double epsilon) {
    super(settings);
    this.rho = rho;
    this.left = new Powers(rho);
    this.epsilon = (float) epsilon;
  }

  @Override
  int states() {
    return 2;
  }

  @Override
  void open(int step, double rate, float lost) {
    this.rate = (float) rate;
    this.lost = lost;
  }

  @Override
  void update(float[] cells, int at, int width, float[] gradient, int gradientAt) {
    kernels.adadelta(
        cells,
        at,
        gradient,
        gradientAt,
        width,
        rate,
        (float) rho,
        (float) (1 - rho),
        epsilon,
        lost);
  }

  @Override
  void idle(float[] cells, int at, int width, int gap, float lost) {
    kernels.scale(cells, at + width, left.of(gap), 2 * width);
    shrink(cells, at, width, lost);
  }

  @Override
  void close(double lost) {}

  @Override
  void restart() {}
}
