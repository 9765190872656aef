package org.reelvec.model.nnmf;

import org.reelvec.config.NnmfConfig;
import org.reelvec.math.Factors;
import org.reelvec.math.Kernels;
import org.reelvec.math.RowKernels;

/**
 * Coordinate descent on one row: with the other side held fixed, each number of the row in turn is
 * set to where the objective is least, which is at
 *
 * <pre>
 *   b = sum (e + b) / (n (1 + bias_l2))
 *   p_f = max(0, sum (e + p_f q_f) q_f / (sum q_f^2 + n l2))        over the n ratings of the row
 * </pre>
 *
 * with the errors e kept up to date. Not for use by several threads at once.
 */
final class RowSolver {
  private final RowKernels kernels = Kernels.rows();
  private final NnmfConfig config;
  private final float offset;
  private float[] errors = {}; // (ratings, padded)
  private float[]
      columns = {}; // (dimensions, padded ratings): a factor of all that is rated lies together

  RowSolver(NnmfConfig config, float offset) {
    this.config = config;
    this.offset = offset;
  }

  /** Improves a row; the sum of its squared errors before. */
  double improve(Factors own, int row, Factors other, RatingLists lists) {
    int count = lists.count(row);
    if (count == 0) {
      return 0;
    }
    int stride = RowKernels.padded(count);
    makeRoom(stride);
    gather(own, row, other, lists, stride);
    double squares = kernels.dot(errors, 0, errors, 0, stride);
    if (config.bias()) {
      moveBias(own.biases(), row, count);
    }
    for (int f = 0; f < config.dimensions(); f++) {
      moveFactor(own.cells(), own.at(row) + f, f * stride, stride, count * config.l2());
    }
    return squares;
  }

  private void makeRoom(int stride) {
    if (errors.length < stride) {
      errors = new float[stride];
      columns = new float[Math.multiplyExact(stride, config.dimensions())];
    }
  }

  /** Errors, and the other side's factors turned over; both end in zeros. */
  private void gather(Factors own, int row, Factors other, RatingLists lists, int stride) {
    int from = lists.offsets()[row];
    int count = lists.count(row);
    float base = offset + own.biases()[row];
    for (int j = 0; j < stride; j++) {
      int at = j < count ? other.at(lists.others()[from + j]) : -1;
      errors[j] =
          at < 0
              ? 0
              : lists.values()[from + j]
                  - (base
                      + other.biases()[lists.others()[from + j]]
                      + kernels.dot(own.cells(), own.at(row), other.cells(), at, own.width()));
      for (int f = 0; f < config.dimensions(); f++) {
        columns[f * stride + j] = at < 0 ? 0 : other.cells()[at + f];
      }
    }
  }

  private void moveBias(float[] biases, int row, int count) {
    double sum = 0;
    for (int j = 0; j < count; j++) {
      sum += errors[j];
    }
    float old = biases[row];
    biases[row] = (float) ((sum + (double) count * old) / (count * (1 + config.biasL2())));
    for (int j = 0; j < count; j++) {
      errors[j] -= biases[row] - old;
    }
  }

  private void moveFactor(float[] cells, int at, int column, int stride, double penalty) {
    double squares = kernels.dot(columns, column, columns, column, stride);
    if (squares + penalty > 0) {
      float old = cells[at];
      double pull = kernels.dot(errors, 0, columns, column, stride);
      cells[at] = (float) Math.max(0, (pull + old * squares) / (squares + penalty));
      if (cells[at] != old) {
        kernels.combine(errors, 0, 1, columns, column, old - cells[at], stride);
      }
    }
  }
}
