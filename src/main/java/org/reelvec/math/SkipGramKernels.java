package org.reelvec.math;

/**
 * What a step of skip-gram with negative sampling does to rows of floats: how far an input is from
 * telling true targets from false ones, and the rows' way up their gradients. A row is {@code
 * width} cells of an array from an index on; {@code width} is a multiple of {@link
 * RowKernels#LANES}, filled up with zeros.
 *
 * <p>There are two twins, plain loops and the Vector API's, which give the same bits.
 */
public interface SkipGramKernels {
  /** Numbers that {@link #errors} needs room for: the errors, and partial sums behind them. */
  static int room(int targets) {
    return RowKernels.padded(targets) + targets * RowKernels.LANES;
  }

  /**
   * The derivatives of the log-likelihood with respect to the scores {@code s_j = x . y_j}.
   *
   * <pre>
   *   errors[j] = 1 - sigmoid(s_j)    of a true target, j below {@code trueTargets}
   *                 - sigmoid(s_j)    of a false one
   * </pre>
   *
   * @param xAt where the input begins in {@code x}
   * @param yAt where the targets begin in {@code y}, the true ones first
   * @param errors takes them; {@link #room} of it is overwritten
   */
  void errors(
      float[] x,
      int xAt,
      float[] y,
      int[] yAt,
      int targets,
      int trueTargets,
      int width,
      float[] errors);

  /**
   * Moves an input and its targets up their gradients, target by target; the targets by what the
   * input was before. A target that is named twice moves twice.
   *
   * <pre>
   *   x = x + rate * sum over j of errors[j] * y_j        y_j = y_j + rate * errors[j] * x
   * </pre>
   *
   * @param xAt where the input begins in {@code x}
   * @param yAt where the targets begin in {@code y}, an array other than {@code x}
   * @param errors (targets)
   */
  void exchange(
      float[] x, int xAt, float[] y, int[] yAt, int targets, float[] errors, int width, float rate);
}
