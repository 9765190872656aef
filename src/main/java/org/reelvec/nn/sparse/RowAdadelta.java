package org.reelvec.nn.sparse;

/**
 * Adadelta (Zeiler, 2012) with a learning rate, see {@link org.reelvec.nn.AdaDeltaWithRate}.
 * Without a gradient both its means shrink by rho, and nothing moves.
 */
final class RowAdadelta extends RowOptimizer {
  private final double rho;
  private final float epsilon;
  private final Powers left;

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
  void update(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      int gap) {
    float kept = left.of(gap);
    kernels.adadelta(
        weights,
        weightsAt,
        gradient,
        gradientAt,
        cells,
        at,
        width,
        rate(),
        (float) rho,
        (float) (1 - rho),
        epsilon,
        kept,
        lost());
  }

  @Override
  void idle(float[] cells, int at, int width, int gap, float lost, float[] out, int outAt) {
    shrink(cells, at, width, lost, out, outAt);
  }

  @Override
  void settle(float[] cells, int at, int width, int gap) {
    kernels.scale(cells, at + width, left.of(gap), 2 * width);
  }
}
