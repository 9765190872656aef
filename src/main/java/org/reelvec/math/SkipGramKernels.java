package org.reelvec.math;

/**
 * What a step of skip-gram with negative sampling does to rows of floats: how far each input is
 * from telling true targets from false ones, and the rows' way up their gradients. A row is {@code
 * width} cells of an array from an index on; {@code width} is a multiple of {@link
 * RowKernels#LANES}, filled up with zeros.
 *
 * <p>There are two twins, plain loops and the Vector API's, which give the same bits.
 */
public interface SkipGramKernels {
  /** Scores beyond this, to either side, are taken as this: the logistic function is flat there. */
  float FLAT = 30f;

  /** Numbers that {@link #errors} needs room for. */
  static int room(int inputs, int targets) {
    return RowKernels.padded(inputs * targets);
  }

  /**
   * The derivatives of the log-likelihood with respect to the scores {@code s_ij = x_i . y_j}.
   *
   * <pre>
   *   errors[j inputs + i] = 1 - sigmoid(s_ij)    of a true target, j below {@code trueTargets}
   *                            - sigmoid(s_ij)    of a false one
   * </pre>
   *
   * @param xAt where the inputs begin in {@code x}
   * @param yAt where the targets begin in {@code y}, the true ones first
   * @param errors takes them; {@link #room} of it is overwritten
   */
  void errors(
      float[] x,
      int[] xAt,
      int inputs,
      float[] y,
      int[] yAt,
      int targets,
      int trueTargets,
      int width,
      float[] errors);

  /**
   * Adds a weighted sum to each of some rows, one row after the other, so that a row that is named
   * twice gets both.
   *
   * <pre>
   *   row_r = row_r + rate * sum over k of weights[r weightRow + k weightStep] * term_k
   * </pre>
   *
   * @param rowAt where the rows begin in {@code rows}
   * @param termAt where the terms begin in {@code terms}, an array other than {@code rows}
   */
  void climb(
      float[] rows,
      int[] rowAt,
      int count,
      float[] weights,
      int weightRow,
      int weightStep,
      float[] terms,
      int[] termAt,
      int termCount,
      int width,
      float rate);

  /**
   * Both ways at once of one input and its targets, as {@link #climb} would take them one after the
   * other, from where both were.
   *
   * <pre>
   *   y_j = y_j + rate * errors[j] * x        x = x + rate * sum over j of errors[j] * y_j before
   * </pre>
   *
   * @param xAt where the input begins in {@code x}
   * @param yAt where the targets begin in {@code y}, an array other than {@code x}
   * @param errors (targets)
   */
  void exchange(
      float[] x, int xAt, float[] y, int[] yAt, int targets, float[] errors, int width, float rate);
}
