package org.reelvec.nn;

/** The squared error: {@code (x - y)^2}, gradient {@code 2 (x - y)}. */
public final class SquaredLoss extends ElementLoss {
  private static final long serialVersionUID = 1L;

  @Override
  double loss(double label, double score) {
    double error = score - label;
    return error * error;
  }

  @Override
  double slope(double label, double score) {
    return 2 * (score - label);
  }
}
