package org.reelvec.nn.sparse;

import org.reelvec.math.RowKernels.AdamIdle;
import org.reelvec.math.RowKernels.AdamStep;

/**
 * Adam (Kingma and Ba, 2015), Nadam (Dozat, 2016) as DL4J has it, and with weight decay AdamW
 * (Loshchilov and Hutter, 2019).
 *
 * <pre>
 *   m = b1 m + (1 - b1) g          v = b2 v + (1 - b2) g^2                                  step q = 1, 2, ...
 *   Adam    w = w - lost w - alpha m / (sqrt(v) + eps)                        alpha = rate sqrt(1 - b2^q) / (1 - b1^q)
 *   Nadam   w = w - lost w - (alpha m + fresh g) / (sqrt(v) + eps)            alpha = rate b1 / (1 - b1^q),
 *                                                                         fresh = rate (1 - b1) / (1 - b1^q)
 * </pre>
 *
 * <p>Without a gradient the first moment goes on moving the row: {@link IdleSums} says how far.
 */
final class RowAdam extends RowOptimizer {
  private static final int TERMS = 4;

  private final double b1;
  private final double b2;
  private final double epsilon;
  private final boolean nesterov;
  private final IdleSums sums;
  private final Powers left1;
  private final Powers left2;
  private double alpha;
  private AdamStep step;

  RowAdam(Settings settings, double b1, double b2, double epsilon, boolean nesterov) {
    super(settings);
    this.b1 = b1;
    this.b2 = b2;
    this.epsilon = epsilon;
    this.nesterov = nesterov;
    this.sums = new IdleSums(b1, Math.sqrt(b2), TERMS);
    this.left1 = new Powers(b1);
    this.left2 = new Powers(b2);
    this.step = new AdamStep(0, 0, 0, 0, 0, 0);
  }

  @Override
  int states() {
    return 2;
  }

  @Override
  void open(int step, double rate) {
    double debiased = rate / (1 - Math.pow(b1, step));
    alpha = debiased * (nesterov ? b1 : Math.sqrt(1 - Math.pow(b2, step)));
    double fresh = nesterov ? debiased * (1 - b1) : 0;
    this.step =
        new AdamStep(
            (float) (1 - b1),
            (float) (1 - b2),
            (float) alpha,
            (float) fresh,
            (float) epsilon,
            lost());
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
    float kept1 = left1.of(gap + 1);
    float kept2 = left2.of(gap + 1);
    kernels.adam(weights, weightsAt, gradient, gradientAt, cells, at, width, kept1, kept2, step);
  }

  @Override
  void idle(float[] cells, int at, int width, int gap, float lost, float[] out, int outAt) {
    AdamIdle idle =
        new AdamIdle(
            (float) sums.sum(0, gap),
            (float) sums.sum(1, gap),
            (float) sums.sum(2, gap),
            (float) sums.sum(3, gap),
            (float) epsilon,
            lost);
    kernels.adamIdle(cells, at, width, idle, out, outAt);
  }

  @Override
  void settle(float[] cells, int at, int width, int gap) {
    kernels.scale(cells, at + width, left1.of(gap), width);
    kernels.scale(cells, at + 2 * width, left2.of(gap), width);
  }

  @Override
  void close(double lost) {
    sums.close(alpha, lost);
  }

  @Override
  void restart() {
    sums.restart();
  }
}
