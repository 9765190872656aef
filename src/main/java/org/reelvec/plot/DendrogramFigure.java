package org.reelvec.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A tree of merges, as hierarchical clustering makes it. Leaves are clusters 0 to n - 1; merge k
 * joins two earlier clusters into cluster n + k.
 *
 * @param title what it shows
 * @param caption how it was made
 * @param measure what the heights are, for the axis
 * @param leaves labels (n)
 * @param left cluster numbers (n - 1): the child that is drawn first
 * @param right cluster numbers (n - 1)
 * @param height of each merge (n - 1), finite, not negative
 */
public record DendrogramFigure(
    String title,
    String caption,
    String measure,
    List<String> leaves,
    int[] left,
    int[] right,
    double[] height)
    implements Figure {
  /** Checks that the merges make one tree of all leaves. */
  public DendrogramFigure {
    leaves = List.copyOf(leaves);
    int n = leaves.size();
    if (n == 0 || left.length != n - 1 || right.length != n - 1 || height.length != n - 1) {
      throw new IllegalArgumentException("n leaves want n - 1 merges, and at least one leaf");
    }
    boolean[] used = new boolean[2 * n - 1];
    for (int k = 0; k < n - 1; k++) {
      for (int child : new int[] {left[k], right[k]}) {
        if (child < 0 || child >= n + k || used[child]) {
          throw new IllegalArgumentException("merge " + k + " joins cluster " + child + " wrongly");
        }
        used[child] = true;
      }
      if (!(height[k] >= 0 && height[k] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("merge " + k + " has no height: " + height[k]);
      }
    }
  }

  /** The leaves as they stand from first to last, so that no two branches cross. */
  public int[] order() {
    int[] order = new int[leaves.size()];
    int filled = 0;
    Deque<Integer> open = new ArrayDeque<>();
    open.push(2 * leaves.size() - 2);
    while (!open.isEmpty()) {
      int cluster = open.pop();
      if (cluster < leaves.size()) {
        order[filled++] = cluster;
      } else {
        open.push(right[cluster - leaves.size()]);
        open.push(left[cluster - leaves.size()]);
      }
    }
    return order;
  }

  /** Where every cluster stands (2n - 1): a leaf at its place in the order, a merge midway. */
  double[] places() {
    double[] places = new double[2 * leaves.size() - 1];
    int[] order = order();
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    for (int k = 0; k < left.length; k++) {
      places[leaves.size() + k] = (places[left[k]] + places[right[k]]) / 2;
    }
    return places;
  }

  /** At what height a cluster was made; leaves at 0. */
  double heightOf(int cluster) {
    return cluster < leaves.size() ? 0 : height[cluster - leaves.size()];
  }

  @Override
  public <R> R accept(Kinds<R> kinds) {
    return kinds.dendrogram(this);
  }
}
