package org.reelvec.explore.tsne;

import java.util.Arrays;
import org.reelvec.math.Crew;
import org.reelvec.math.RowKernels;

/**
 * The joint probabilities P of t-SNE, {@code (p_j|i + p_i|j) / (2 points)}, of the pairs in which
 * one is among the other's nearest. Rows are ascending in their ids and padded with weights of 0 on
 * the point itself.
 *
 * @param starts where each row begins, multiples of {@link RowKernels#LANES}, (points + 1)
 * @param ids the other point of each entry
 * @param weights P; all sum to 1
 */
record Affinities(int[] starts, int[] ids, float[] weights) {
  private static final int ROWS_OF_A_PART = 64;

  /** P of points. O(points^2 dimensions). */
  static Affinities of(Points points, TsneSettings settings, Crew crew) {
    NearestRows nearest = NearestRows.of(points, settings.neighbours(points.size()), crew);
    double[] likelihoods = likelihoods(points, nearest, settings.perplexity(), crew);
    return symmetric(nearest.k(), nearest.rows(), likelihoods);
  }

  /** Number of points. */
  int size() {
    return starts.length - 1;
  }

  /** How likely each point is to pick each of its nearest, in their order. */
  private static double[] likelihoods(
      Points points, NearestRows nearest, double perplexity, Crew crew) {
    int k = nearest.k();
    Bandwidths bandwidths = new Bandwidths(perplexity);
    double[] likelihoods = new double[nearest.rows().length];
    crew.run(
        (points.size() + ROWS_OF_A_PART - 1) / ROWS_OF_A_PART,
        part -> {
          double[] row = new double[k];
          int end = Math.min(points.size(), (part + 1) * ROWS_OF_A_PART);
          for (int point = part * ROWS_OF_A_PART; point < end; point++) {
            for (int j = 0; j < k; j++) {
              row[j] = points.squaredByMetric(nearest.squaredDistances()[point * k + j]);
            }
            bandwidths.likelihoods(row);
            System.arraycopy(row, 0, likelihoods, point * k, k);
          }
        });
    return likelihoods;
  }

  /** Pairs are turned, so that each row lists who picks it, and back: that sorts both by number. */
  private static Affinities symmetric(int k, int[] rows, double[] likelihoods) {
    int points = rows.length / k;
    Pairs picked = new Pairs(points, rows.length);
    for (int point = 0; point <= points; point++) {
      picked.starts[point] = point * k;
    }
    System.arraycopy(rows, 0, picked.ids, 0, rows.length);
    System.arraycopy(likelihoods, 0, picked.values, 0, rows.length);
    Pairs pickers = picked.turned();
    return merged(pickers.turned(), pickers);
  }

  private static Affinities merged(Pairs a, Pairs b) {
    int points = a.starts.length - 1;
    int most = a.ids.length + b.ids.length + points * (RowKernels.LANES - 1);
    int[] starts = new int[points + 1];
    int[] ids = new int[most];
    float[] weights = new float[most];
    int at = 0;
    for (int point = 0; point < points; point++) {
      int i = a.starts[point];
      int j = b.starts[point];
      while (i < a.starts[point + 1] || j < b.starts[point + 1]) {
        int idA = i < a.starts[point + 1] ? a.ids[i] : Integer.MAX_VALUE;
        int idB = j < b.starts[point + 1] ? b.ids[j] : Integer.MAX_VALUE;
        double p = (idA <= idB ? a.values[i++] : 0) + (idB <= idA ? b.values[j++] : 0);
        ids[at] = Math.min(idA, idB);
        weights[at++] = (float) (p / (2.0 * points));
      }
      int end = RowKernels.padded(at);
      Arrays.fill(ids, at, end, point);
      at = end;
      starts[point + 1] = at;
    }
    return new Affinities(starts, Arrays.copyOf(ids, at), Arrays.copyOf(weights, at));
  }

  /** A sparse matrix, row by row. */
  private static final class Pairs {
    private final int[] starts;
    private final int[] ids;
    private final double[] values;

    Pairs(int points, int entries) {
      starts = new int[points + 1];
      ids = new int[entries];
      values = new double[entries];
    }

    /** The transposed, its rows ascending. */
    Pairs turned() {
      int points = starts.length - 1;
      Pairs turned = new Pairs(points, ids.length);
      for (int id : ids) {
        turned.starts[id + 1]++;
      }
      for (int point = 0; point < points; point++) {
        turned.starts[point + 1] += turned.starts[point];
      }
      int[] next = turned.starts.clone();
      for (int point = 0; point < points; point++) {
        for (int e = starts[point]; e < starts[point + 1]; e++) {
          int to = next[ids[e]]++;
          turned.ids[to] = point;
          turned.values[to] = values[e];
        }
      }
      return turned;
    }
  }
}
