package org.reelvec.explore.tsne;

/**
 * How likely a point is to pick each of its neighbours: {@code p_j} as {@code exp(-beta d_j^2)},
 * with the beta that gives the distribution the wanted perplexity, {@code exp(entropy)}. Newton's
 * steps in log beta, kept between bounds that close in by halving.
 */
final class Bandwidths {
  private static final int MOST_STEPS = 100;
  private static final double TOLERANCE = 1e-7;
  private static final double LONGEST_STEP = 2;

  private final double entropy;

  /** Likelihoods of this perplexity. */
  Bandwidths(double perplexity) {
    entropy = Math.log(perplexity);
  }

  /**
   * Puts the likelihoods, which sum to 1, in the place of squared distances, nearest first. Where
   * no beta will do, since more neighbours than the perplexity are equally near, these share it.
   */
  void likelihoods(double[] squares) {
    double nearest = squares[0];
    double mean = 0;
    for (int j = 0; j < squares.length; j++) {
      squares[j] -= nearest; // changes no likelihood, and keeps one from being next to nothing
      mean += squares[j] / squares.length;
    }
    double beta = mean > 0 ? beta(squares, 1 / mean) : 1;
    double sum = 0;
    for (int j = 0; j < squares.length; j++) {
      squares[j] = Math.exp(-beta * squares[j]);
      sum += squares[j];
    }
    for (int j = 0; j < squares.length; j++) {
      squares[j] /= sum;
    }
  }

  private double beta(double[] squares, double first) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double beta = first;
    for (int step = 0; step < MOST_STEPS; step++) {
      double sum = 0;
      double moment = 0;
      double second = 0;
      for (double square : squares) {
        double p = Math.exp(-beta * square);
        sum += p;
        moment += p * square;
        second += p * square * square;
      }
      double mean = moment / sum;
      double surplus = Math.log(sum) + beta * mean - entropy;
      if (Math.abs(surplus) < TOLERANCE) {
        break;
      }
      if (surplus > 0) {
        low = beta;
      } else {
        high = beta;
      }
      double slope = beta * beta * (second / sum - mean * mean); // of the entropy, in log beta
      double next =
          beta * Math.exp(Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, surplus / slope)));
      if (next > low && next < high) {
        beta = next;
      } else {
        beta = high == Double.POSITIVE_INFINITY ? 2 * beta : (low + high) / 2;
      }
    }
    return beta;
  }
}
