package org.reelvec.nn.sparse;

/**
 * Nesterov's momentum as DL4J and Keras have it: {@code v = mu v - rate g; w = w - lost w + mu v -
 * rate g}. Over k steps without a gradient the speed moves the weights by {@code mu (mu + mu^2 +
 * ... + mu^k) v} and is then {@code mu^k v}.
 */
final class RowMomentum extends RowOptimizer {
  private final double mu;
  private final IdleSums sums;
  private final Powers left;

  RowMomentum(Settings settings, double mu) {
    super(settings);
    this.mu = mu;
    this.sums = new IdleSums(mu, 0, 1);
    this.left = new Powers(mu);
  }

  @Override
  int states() {
    return 1;
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
    float kept = left.of(gap + 1);
    kernels.momentum(
        weights,
        weightsAt,
        gradient,
        gradientAt,
        cells,
        at,
        width,
        rate(),
        (float) mu,
        kept,
        lost());
  }

  @Override
  void idle(float[] cells, int at, int width, int gap, float lost, float[] out, int outAt) {
    kernels.coast(cells, at, width, (float) sums.sum(0, gap), lost, out, outAt);
  }

  @Override
  void settle(float[] cells, int at, int width, int gap) {
    kernels.scale(cells, at + width, left.of(gap), width);
  }

  @Override
  void close(double lost) {
    sums.close(mu, lost);
  }

  @Override
  void restart() {
    sums.restart();
  }
}
