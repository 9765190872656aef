package org.reelvec.explore.cluster;

import java.util.Random;

/** Distances below a diagonal, for tests. */
final class Distances {
  private Distances() {}

  /**
   * The same distances as in the Python that recorded scipy's answers: {@code (1 + (i*i*7919 +
   * j*104729 + i*j*j*31) % kinds) / 4}, i > j. They are no metric; few kinds, and many are tied.
   */
  static double[][] recorded(int items, int kinds) {
    double[][] distances = new double[items][];
    for (int i = 0; i < items; i++) {
      distances[i] = new double[i];
      for (int j = 0; j < i; j++) {
        distances[i][j] =
            (1 + ((long) i * i * 7919 + j * 104729L + (long) i * j * j * 31) % kinds) / 4.0;
      }
    }
    return distances;
  }

  static double[][] random(int items, Random random) {
    double[][] distances = new double[items][];
    for (int i = 0; i < items; i++) {
      distances[i] = random.doubles(i).toArray();
    }
    return distances;
  }

  /** Whole numbers from 0, so that many are tied. */
  static double[][] tied(int items, int kinds, Random random) {
    double[][] distances = new double[items][];
    for (int i = 0; i < items; i++) {
      distances[i] = random.ints(i, 0, kinds).asDoubleStream().toArray();
    }
    return distances;
  }

  static double at(double[][] distances, int i, int j) {
    return i == j ? 0 : distances[Math.max(i, j)][Math.min(i, j)];
  }

  /** The same items in another order: item i is what order[i] was. */
  static double[][] permuted(double[][] distances, int[] order) {
    double[][] permuted = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      permuted[i] = new double[i];
      for (int j = 0; j < i; j++) {
        permuted[i][j] = at(distances, order[i], order[j]);
      }
    }
    return permuted;
  }

  static double[][] copy(double[][] distances) {
    double[][] copy = distances.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i].clone();
    }
    return copy;
  }
}
