package org.reelvec.explore.tsne;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.reelvec.math.Crew;
import org.reelvec.math.Kernels;
import org.reelvec.math.StudentKernels;

/**
 * The gradient of t-SNE's divergence, with {@code w_ij = 1 / (1 + |y_i - y_j|^2)} and Z the sum of
 * w over all pairs:
 *
 * <pre>
 * dKL / dy_i = 4 (sum_j p_ij w_ij (y_i - y_j) - 1 / Z sum_j w_ij^2 (y_i - y_j))
 * </pre>
 *
 * The first sum runs over the entries of P; the second and Z are approximated by a tree (J. Barnes
 * and P. Hut, Nature 324, 1986; L. van der Maaten, JMLR 15, 2014), which neighbouring points look
 * through together. O(points log points). Any number of threads gives the same bytes.
 */
final class Gradient {
  private static final int GROUPS_OF_A_PART = 16;
  private static final int POINTS_OF_A_PART = 256;

  /** Less is rounding. */
  private static final double LEAST_Z = 1e-7;

  private final StudentKernels kernels = Kernels.students();
  private final Affinities affinities;
  private final float theta;
  private final Crew crew;
  private final MapTree tree;
  private final Queue<Bodies> spare = new ConcurrentLinkedQueue<>();
  private final float[] pullX;
  private final float[] pullY;
  private final float[] totals;
  private final float[] pushX;
  private final float[] pushY;
  private double z = Double.NaN;

  /**
   * A gradient of maps of the same points.
   *
   * @param theta what a node may measure in units of its distance; 0 for the exact gradient
   */
  Gradient(Affinities affinities, float theta, Crew crew) {
    this.affinities = affinities;
    this.theta = theta;
    this.crew = crew;
    int points = affinities.size();
    tree = new MapTree(points);
    pullX = new float[points];
    pullY = new float[points];
    totals = new float[points];
    pushX = new float[points];
    pushY = new float[points];
  }

  /**
   * Computes it.
   *
   * @param exaggeration factor of P
   * @param gradientX takes the first coordinates, (points)
   * @param gradientY takes the second ones
   */
  void of(float[] x, float[] y, float exaggeration, float[] gradientX, float[] gradientY) {
    tree.plant(x, y);
    int points = x.length;
    int pushes = parts(tree.groups(), GROUPS_OF_A_PART);
    int pulls = parts(points, POINTS_OF_A_PART);
    crew.run(
        pushes + pulls,
        part -> {
          if (part < pushes) {
            push(part * GROUPS_OF_A_PART);
          } else {
            pull(x, y, (part - pushes) * POINTS_OF_A_PART);
          }
        });
    double sum = -points; // each point has counted itself
    for (float total : totals) {
      sum += total;
    }
    z = sum;
    float share = (float) (1 / z);
    int[] order = tree.order();
    for (int i = 0; i < points; i++) {
      int point = order[i];
      gradientX[point] = 4 * (exaggeration * pullX[point] - share * pushX[i]);
      gradientY[point] = 4 * (exaggeration * pullY[point] - share * pushY[i]);
    }
  }

  /** Whether points of the map last seen feel each other: not if they have flown far apart. */
  boolean isFelt() {
    return Double.isFinite(z) && z > LEAST_Z;
  }

  /** Z of the map last seen. */
  double z() {
    return z;
  }

  private void push(int firstGroup) {
    Bodies left = spare.poll();
    Bodies seen = left == null ? new Bodies(totals.length) : left;
    int end = Math.min(tree.groups(), firstGroup + GROUPS_OF_A_PART);
    for (int group = firstGroup; group < end; group++) {
      tree.see(group, theta, seen);
      kernels.repel(
          tree.x(),
          tree.y(),
          tree.firstOf(group),
          tree.endOf(group),
          seen.x,
          seen.y,
          seen.mass,
          seen.count(),
          totals,
          pushX,
          pushY);
    }
    spare.add(seen);
  }

  private void pull(float[] x, float[] y, int first) {
    kernels.attract(
        x,
        y,
        first,
        Math.min(x.length, first + POINTS_OF_A_PART),
        affinities.starts(),
        affinities.ids(),
        affinities.weights(),
        pullX,
        pullY);
  }

  private static int parts(int of, int size) {
    return (of + size - 1) / size;
  }
}
