package org.reelvec.explore.tsne;

import java.util.Arrays;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;
import org.reelvec.math.Crew;

/**
 * How far a map can be trusted: whether points that are near in it are near as vectors (J. Venna,
 * S. Kaski, ICANN 2001).
 *
 * <pre>
 * T = 1 - 2 / (n k (2n - 3k - 1)) sum over points i, over the k nearest j to i in the map,
 *         of max(0, rank of j among the vectors as seen from i - k)
 * </pre>
 *
 * 1 if no stranger came among the nearest, about 0.5 for a map at random.
 */
public final class Trustworthiness {
  private static final int POINTS_OF_A_PART = 32;

  private Trustworthiness() {}

  /**
   * T of a map. By Euclidean distance in the map; of vectors that are equally near, the earlier row
   * ranks first. O(points^2 dimensions).
   *
   * @param vectors row-major, (points, dimensions)
   * @param metric by which vectors are near
   * @param k neighbours in the map, 1 or more and less than half of the points
   * @param threads 0 for every core; any number gives the same
   */
  public static double of(
      float[] vectors, int dimensions, Metric metric, TsneMap map, int k, int threads) {
    Points points = Points.of(vectors, dimensions, metric);
    int n = points.size();
    NeighbourRecall.requireFit(points, map);
    if (k < 1 || k >= n / 2.0) {
      throw new InputException(
          "trustworthiness of %d items in %d neighbours; set 1 or more, and less than half of the"
                  .formatted(n, k)
              + " items");
    }
    long[] sums = new long[(n + POINTS_OF_A_PART - 1) / POINTS_OF_A_PART];
    try (Crew crew = Crew.ofThreads(threads)) {
      NearestRows nearest = NearestRows.of(NeighbourRecall.inPlane(map), k, crew);
      crew.run(
          sums.length,
          part -> {
            double[] distances = new double[n];
            int end = Math.min(n, (part + 1) * POINTS_OF_A_PART);
            for (int i = part * POINTS_OF_A_PART; i < end; i++) {
              sums[part] += excess(points, i, nearest, distances);
            }
          });
    }
    return 1 - Arrays.stream(sums).sum() * (2.0 / ((double) n * k * (2.0 * n - 3.0 * k - 1)));
  }

  /** By how much the ranks of a point's neighbours in the map exceed k. */
  private static long excess(Points points, int point, NearestRows nearest, double[] distances) {
    for (int j = 0; j < distances.length; j++) {
      distances[j] = points.squaredDistance(point, j);
    }
    long excess = 0;
    for (int e = point * nearest.k(); e < (point + 1) * nearest.k(); e++) {
      int neighbour = nearest.rows()[e];
      double distance = distances[neighbour];
      int rank = 1;
      for (int j = 0; j < distances.length; j++) {
        boolean nearer = distances[j] < distance || (distances[j] == distance && j < neighbour);
        if (nearer && j != point) {
          rank++;
        }
      }
      excess += Math.max(0, rank - nearest.k());
    }
    return excess;
  }
}
