package org.reelvec.explore.tsne;

import java.util.Arrays;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;
import org.reelvec.math.Crew;

/** How many of the nearest vectors are still the nearest in a map. */
public final class NeighbourRecall {
  private NeighbourRecall() {}

  /**
   * The mean share of the k nearest vectors that are among the k nearest points of the map, by
   * Euclidean distance there; 0..1. Of equal distances the earlier row is the nearer. O(points^2
   * dimensions).
   *
   * @param vectors row-major, (points, dimensions)
   * @param metric by which vectors are near
   * @param k neighbours, from 1 to points - 1
   * @param threads 0 for every core; any number gives the same
   */
  public static double of(
      float[] vectors, int dimensions, Metric metric, TsneMap map, int k, int threads) {
    Points points = Points.of(vectors, dimensions, metric);
    requireFit(points, map);
    if (k < 1 || k >= points.size()) {
      throw new InputException(
          "recall of %d neighbours of %d items; set from 1 to %d"
              .formatted(k, points.size(), points.size() - 1));
    }
    try (Crew crew = Crew.ofThreads(threads)) {
      int[] near = NearestRows.of(points, k, crew).rows();
      int[] nearInMap = NearestRows.of(inPlane(map), k, crew).rows();
      long found = 0;
      for (int at = 0; at < near.length; at += k) {
        int[] wanted = Arrays.copyOfRange(near, at, at + k);
        Arrays.sort(wanted);
        for (int e = at; e < at + k; e++) {
          found += Arrays.binarySearch(wanted, nearInMap[e]) >= 0 ? 1 : 0;
        }
      }
      return (double) found / near.length;
    }
  }

  static Points inPlane(TsneMap map) {
    return Points.of(map.coordinates(), 2, Metric.EUCLIDEAN);
  }

  static void requireFit(Points points, TsneMap map) {
    if (points.size() != map.size()) {
      throw new IllegalArgumentException(
          "%d vectors and a map of %d points".formatted(points.size(), map.size()));
    }
  }
}
