package org.reelvec.explore.tsne;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.svd.SparseMatrix;
import org.reelvec.math.svd.Svd;
import org.reelvec.math.svd.TruncatedSvd;

/** Where points are before the first iteration: within about {@value #SPREAD} of the origin. */
final class Beginning {
  private static final double SPREAD = 1e-4;

  /** Axes below this share of the longest are rounding. */
  private static final double NOTHING = 1e-6;

  private Beginning() {}

  /** Both coordinates, each (points). */
  static float[][] of(Points points, TsneSettings settings) {
    RandomGenerator random = RandomStreams.stream(settings.seed(), "t-sne");
    return settings.start() == Start.PCA
        ? principal(points, settings.threads(), random)
        : new float[][] {drawn(points.size(), random), drawn(points.size(), random)};
  }

  /**
   * The first coordinate has a standard deviation of {@value #SPREAD}, the second keeps its
   * relation to it. An axis along which the vectors do not differ is drawn, or points that begin on
   * a line would stay there.
   */
  private static float[][] principal(Points points, int threads, RandomGenerator random) {
    int axes = Math.min(2, points.dimensions());
    Svd svd = TruncatedSvd.of(centred(points), axes, threads);
    double scale = SPREAD * Math.sqrt(points.size()) / svd.values()[0];
    float[][] start = new float[2][];
    for (int axis = 0; axis < 2; axis++) {
      if (svd.values()[0] > 0 && axis < axes && svd.values()[axis] > NOTHING * svd.values()[0]) {
        start[axis] = new float[points.size()];
        for (int i = 0; i < points.size(); i++) {
          start[axis][i] = (float) (svd.left()[i * axes + axis] * svd.values()[axis] * scale);
        }
      } else {
        start[axis] = drawn(points.size(), random);
      }
    }
    return start;
  }

  private static SparseMatrix centred(Points points) {
    int dimensions = points.dimensions();
    double[] mean = new double[dimensions];
    for (int i = 0; i < points.rows().length; i++) {
      mean[i % dimensions] += points.rows()[i] / (double) points.size();
    }
    int[] ids = IntStream.range(0, dimensions).toArray();
    int[][] allIds = new int[points.size()][];
    Arrays.fill(allIds, ids);
    double[][] values = new double[points.size()][dimensions];
    for (int row = 0; row < values.length; row++) {
      for (int i = 0; i < dimensions; i++) {
        values[row][i] = points.rows()[row * dimensions + i] - mean[i];
      }
    }
    return new SparseMatrix(dimensions, allIds, values);
  }

  private static float[] drawn(int points, RandomGenerator random) {
    float[] drawn = new float[points];
    for (int i = 0; i < points; i++) {
      drawn[i] = (float) (SPREAD * random.nextGaussian());
    }
    return drawn;
  }
}
