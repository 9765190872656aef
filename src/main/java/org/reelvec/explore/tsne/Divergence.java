package org.reelvec.explore.tsne;

import org.reelvec.math.Crew;

/**
 * Kullback and Leibler's divergence of the neighbourhoods Q in a map from those of the vectors, P,
 * in nats. With {@code q_ij = 1 / ((1 + d_ij^2) Z)} it is the sum of {@code p_ij (log p_ij + log(1
 * + d_ij^2))} plus log Z, as all p_ij sum to 1; so it takes only the entries of P.
 */
final class Divergence {
  private static final int POINTS_OF_A_PART = 256;

  private final Affinities affinities;
  private final Crew crew;
  private final double[] sums;

  Divergence(Affinities affinities, Crew crew) {
    this.affinities = affinities;
    this.crew = crew;
    sums = new double[(affinities.size() + POINTS_OF_A_PART - 1) / POINTS_OF_A_PART];
  }

  /** The divergence of a map whose pairs have the sum z of {@code 1 / (1 + d_ij^2)}. */
  double of(float[] x, float[] y, double z) {
    crew.run(sums.length, part -> sums[part] = sum(x, y, part));
    double sum = 0;
    for (double part : sums) {
      sum += part;
    }
    return sum + Math.log(z);
  }

  private double sum(float[] x, float[] y, int part) {
    double sum = 0;
    int end = Math.min(affinities.size(), (part + 1) * POINTS_OF_A_PART);
    for (int point = part * POINTS_OF_A_PART; point < end; point++) {
      for (int e = affinities.starts()[point]; e < affinities.starts()[point + 1]; e++) {
        double p = affinities.weights()[e];
        if (p > 0) {
          double dx = (double) x[point] - x[affinities.ids()[e]];
          double dy = (double) y[point] - y[affinities.ids()[e]];
          sum += p * Math.log(p * (1 + dx * dx + dy * dy));
        }
      }
    }
    return sum;
  }
}
