package org.reelvec.explore.tsne;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.reelvec.math.Crew;
import org.reelvec.math.Kernels;
import org.reelvec.math.ScoreKernels;
import org.reelvec.math.TopRows;
import org.reelvec.math.UnitGroups;
import org.reelvec.math.Vectors;

/**
 * The k nearest of all points to each, itself not counted, by brute force, exactly. A product of
 * matrices in floats gives {@code x.y - |y|^2 / 2}, which falls as the distance rises; those that
 * may, by the most that rounding can have taken away, be among the nearest are measured again in
 * doubles, and these alone decide. Of equal distances the earlier row is the nearer.
 *
 * @param k neighbours of a point
 * @param rows who they are, nearest first, (points, k)
 * @param squaredDistances from the point, (points, k)
 */
record NearestRows(int k, int[] rows, double[] squaredDistances) {
  private static final int QUERIES_OF_A_PART = 192;

  /** Half the distance from 1 to the next float: what one rounding changes at most. */
  private static final double ROUNDING = 0x1p-24;

  /** O(points^2 dimensions). */
  static NearestRows of(Points points, int k, Crew crew) {
    NearestRows nearest =
        new NearestRows(k, new int[points.size() * k], new double[points.size() * k]);
    Search search = new Search(points, nearest);
    int parts = (points.size() + QUERIES_OF_A_PART - 1) / QUERIES_OF_A_PART;
    crew.run(
        parts,
        part ->
            search.from(
                part * QUERIES_OF_A_PART, Math.min(points.size(), (part + 1) * QUERIES_OF_A_PART)));
    return nearest;
  }

  private static final class Search {
    private final Points points;
    private final NearestRows nearest;
    private final ScoreKernels kernels = Kernels.scores();
    private final int width;
    private final UnitGroups rows;
    private final UnitGroups queries;
    private final double[] squares;
    private final double margin;

    Search(Points points, NearestRows nearest) {
      this.points = points;
      this.nearest = nearest;
      int dimensions = points.dimensions();
      width = dimensions + 1;
      squares = new double[points.size()];
      float[] longer = new float[Math.multiplyExact(points.size(), width)];
      for (int row = 0; row < points.size(); row++) {
        System.arraycopy(points.rows(), row * dimensions, longer, row * width, dimensions);
        squares[row] =
            Vectors.dot(
                points.rows(), row * dimensions, points.rows(), row * dimensions, dimensions);
        longer[row * width + dimensions] = 1;
      }
      queries = groups(longer, ScoreKernels.QUERIES);
      for (int row = 0; row < points.size(); row++) {
        longer[row * width + dimensions] = (float) (-squares[row] / 2);
      }
      rows = groups(longer, ScoreKernels.ROWS);
      double largest = Arrays.stream(squares).max().orElse(0);
      // A rounding for each sum, of at most 3/2 of the largest square, and one for -|y|^2 / 2.
      margin = (width + 8) * ROUNDING * 1.5 * largest;
    }

    private UnitGroups groups(float[] longer, int ofGroup) {
      int[] from = IntStream.range(0, points.size()).map(row -> row * width).toArray();
      double[] scales = new double[from.length];
      Arrays.fill(scales, 1);
      return UnitGroups.of(longer, from, scales, width, ofGroup);
    }

    /** The first is a multiple of the queries of a group. */
    void from(int first, int end) {
      TopRows[] best = new TopRows[end - first];
      Arrays.setAll(best, i -> new TopRows(nearest.k));
      int tiles = (end - first + ScoreKernels.QUERIES - 1) / ScoreKernels.QUERIES;
      float[] bars = new float[tiles * ScoreKernels.QUERIES];
      Arrays.fill(bars, Float.POSITIVE_INFINITY);
      Arrays.fill(bars, 0, end - first, Float.NEGATIVE_INFINITY);
      float[] scores = new float[ScoreKernels.QUERIES * ScoreKernels.ROWS];
      for (int group = 0; group < rows.count(); group++) {
        for (int tile = 0; tile < tiles; tile++) {
          int at = tile * ScoreKernels.QUERIES;
          int reaching =
              kernels.reaching(
                  width,
                  queries.elements(),
                  queries.at(first / ScoreKernels.QUERIES + tile),
                  rows.elements(),
                  rows.at(group),
                  bars,
                  at,
                  scores);
          for (int left = reaching; left != 0; left &= left - 1) {
            int query = Integer.numberOfTrailingZeros(left);
            bars[at + query] =
                take(best[at + query], first + at + query, bars[at + query], scores, query, group);
          }
        }
      }
      for (int i = first; i < end; i++) {
        keep(i, best[i - first].sorted());
      }
    }

    /** Looks through the scores of a group of rows; returns the new bar. */
    private float take(TopRows best, int query, float bar, float[] scores, int ofGroup, int group) {
      float now = bar;
      int from = group * ScoreKernels.ROWS;
      int end = Math.min(points.size(), from + ScoreKernels.ROWS);
      for (int row = from; row < end; row++) {
        if (scores[ofGroup * ScoreKernels.ROWS + row - from] >= now && row != query) {
          best.offer(row, -points.squaredDistance(query, row));
          now = Math.nextDown((float) ((squares[query] + best.bar()) / 2 - margin));
        }
      }
      return now;
    }

    private void keep(int query, List<TopRows.Entry> found) {
      for (int i = 0; i < found.size(); i++) {
        nearest.rows[query * nearest.k + i] = found.get(i).row();
        nearest.squaredDistances[query * nearest.k + i] = 0 - found.get(i).score();
      }
    }
  }
}
