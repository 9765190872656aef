package org.reelvec.explore.tsne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.explore.Metric;
import org.reelvec.math.Crew;

/** Against the sums over all pairs, and these against differences of the divergence. */
class GradientTest {
  private static final int POINTS = 500;

  private final Affinities affinities = affinities(Samples.clusters(POINTS, 5, 4, 1));

  /** From the first iterations, where all lie together, to a map that has spread. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e-2, 0.3, 1, 5, 30})
  void withoutTheAngleIsExact(double spread) {
    Found found = new Found(spread, 0);
    assertTrue(found.error < 2e-5, "relative error " + found.error);
    assertEquals(found.exactZ, found.z, 1e-5 * found.exactZ);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e-2, 0.3, 1, 5, 30})
  void withItIsNearlyExact(double spread) {
    Found found = new Found(spread, Tsne.THETA);
    assertTrue(found.error < 0.01, "relative error " + found.error);
    assertEquals(found.exactZ, found.z, 0.005 * found.exactZ);
  }

  @Test
  void isTheSlopeOfTheDivergence() {
    float[] x = Samples.normal(POINTS, 3, 2);
    float[] y = Samples.normal(POINTS, 3, 3);
    double[][] exact = exact(x, y, 1, new double[1]);
    float step = 1f / 64;
    for (int point : new int[] {0, 17, POINTS - 1}) {
      float at = x[point];
      x[point] = at + step;
      double above = divergence(x, y);
      x[point] = at - step;
      double below = divergence(x, y);
      x[point] = at;
      assertEquals((above - below) / (2 * step), exact[0][point], 2e-3 * norm(exact));
    }
  }

  @Test
  void pointsAtOnePlaceDoNotPushEachOther() {
    float[] x = new float[POINTS];
    float[] y = new float[POINTS];
    x[0] = 3;
    float[] gradientX = new float[POINTS];
    float[] gradientY = new float[POINTS];
    try (Crew crew = new Crew(1)) {
      new Gradient(affinities, Tsne.THETA, crew).of(x, y, 1, gradientX, gradientY);
    }
    double[][] exact = exact(x, y, 1, new double[1]);
    for (int i = 0; i < POINTS; i++) {
      assertEquals(exact[0][i], gradientX[i], 1e-6);
      assertEquals(0, gradientY[i]);
    }
  }

  private final class Found {
    private final double error;
    private final double z;
    private final double exactZ;

    Found(double spread, float theta) {
      float[] x = Samples.normal(POINTS, spread, 4);
      float[] y = Samples.normal(POINTS, spread, 5);
      float[] gradientX = new float[POINTS];
      float[] gradientY = new float[POINTS];
      try (Crew crew = new Crew(2)) {
        Gradient gradient = new Gradient(affinities, theta, crew);
        gradient.of(x, y, 12, gradientX, gradientY);
        z = gradient.z();
      }
      double[] sum = new double[1];
      double[][] exact = exact(x, y, 12, sum);
      exactZ = sum[0];
      double square = 0;
      for (int i = 0; i < POINTS; i++) {
        square += Math.pow(gradientX[i] - exact[0][i], 2) + Math.pow(gradientY[i] - exact[1][i], 2);
      }
      error = Math.sqrt(square) / norm(exact);
    }
  }

  private static double norm(double[][] gradient) {
    double square = 0;
    for (double[] coordinate : gradient) {
      for (double value : coordinate) {
        square += value * value;
      }
    }
    return Math.sqrt(square);
  }

  private double divergence(float[] x, float[] y) {
    double[] z = new double[1];
    exact(x, y, 1, z);
    try (Crew crew = new Crew(1)) {
      return new Divergence(affinities, crew).of(x, y, z[0]);
    }
  }

  /** Sums over all pairs in doubles; puts Z, too. */
  private double[][] exact(float[] x, float[] y, double exaggeration, double[] z) {
    double[][] push = new double[2][POINTS];
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        double w = near(x, y, i, j);
        z[0] += i == j ? 0 : w;
        push[0][i] += w * w * ((double) x[i] - x[j]);
        push[1][i] += w * w * ((double) y[i] - y[j]);
      }
    }
    double[][] gradient = new double[2][POINTS];
    for (int i = 0; i < POINTS; i++) {
      gradient[0][i] = -4 * push[0][i] / z[0];
      gradient[1][i] = -4 * push[1][i] / z[0];
      for (int e = affinities.starts()[i]; e < affinities.starts()[i + 1]; e++) {
        int j = affinities.ids()[e];
        double pull = 4 * exaggeration * affinities.weights()[e] * near(x, y, i, j);
        gradient[0][i] += pull * ((double) x[i] - x[j]);
        gradient[1][i] += pull * ((double) y[i] - y[j]);
      }
    }
    return gradient;
  }

  private static double near(float[] x, float[] y, int i, int j) {
    double dx = (double) x[i] - x[j];
    double dy = (double) y[i] - y[j];
    return 1 / (1 + dx * dx + dy * dy);
  }

  private static Affinities affinities(float[] vectors) {
    try (Crew crew = new Crew(1)) {
      return Affinities.of(
          Points.of(vectors, 5, Metric.EUCLIDEAN),
          TsneSettings.of(Metric.EUCLIDEAN, 1).withPerplexity(10),
          crew);
    }
  }
}
