package org.reelvec.explore.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reelvec.explore.cluster.Dendrogram.Merge;
import org.reelvec.io.InputException;

/**
 * Ward's clustering (1963) of items whose distances are given: every item begins as a cluster of
 * its own, and the two nearest clusters become one until one is left. Where x and y become one, its
 * distance from any other cluster i, each of n items, is
 *
 * <pre>d(xy, i)^2 = ((ni + nx) d(x, i)^2 + (ni + ny) d(y, i)^2 - ni d(x, y)^2) / (ni + nx + ny)
 * </pre>
 *
 * <p>(Lance and Williams 1967), whether or not the distances are Euclidean. As no cluster comes
 * nearer to others by growing, two that are each other's nearest may be joined at once: a chain
 * from neighbour to neighbour finds them, O(n^2) in all (Murtagh 1983; Müllner 2011).
 *
 * <p>Ties are broken as by {@code scipy.cluster.hierarchy.linkage(distances, 'ward')}: a cluster
 * has the number of its last item; the chain begins at the lowest number, goes to the lowest number
 * of those equally near, and back rather than on; merges of equal height stay in the order in which
 * they were found. So, of tied distances, the order of the items decides the tree.
 */
public final class Ward {
  /** More items would need more than 100 MB, and nobody could read their tree. */
  public static final int MOST_ITEMS = 5_000;

  private static final int NONE = -1;

  private final double[][] distances;
  private final int[] sizes; // (items), of no account where a cluster is part of another
  private final int[] clusters; // ascending
  private final int[] chain;
  private int remaining;
  private int length;

  private Ward(double[][] distances) {
    this.distances = distances;
    sizes = new int[distances.length];
    clusters = new int[distances.length];
    chain = new int[distances.length];
    remaining = distances.length;
    Arrays.fill(sizes, 1);
    Arrays.setAll(clusters, item -> item);
  }

  /**
   * Clusters at least one item.
   *
   * @param distances those below the diagonal: (items), row i of length i; they are used up
   * @throws InputException if there are more than {@link #MOST_ITEMS}
   */
  public static Dendrogram of(double[][] distances) {
    requireFew(distances.length);
    if (distances.length == 0) {
      throw new IllegalArgumentException("no items, of which there is no tree");
    }
    for (int i = 0; i < distances.length; i++) {
      if (distances[i].length != i || !Arrays.stream(distances[i]).allMatch(Ward::isDistance)) {
        throw new IllegalArgumentException("row %d is not %d distances from 0".formatted(i, i));
      }
    }
    return new Ward(distances).run();
  }

  /**
   * Makes sure, before distances are computed, that they will not be too many.
   *
   * @throws InputException if there are more items than {@link #MOST_ITEMS}
   */
  public static void requireFew(int items) {
    if (items > MOST_ITEMS) {
      throw new InputException(
          "%d items are too many to compare each with each: expected at most %d, so choose fewer"
              .formatted(items, MOST_ITEMS));
    }
  }

  private static boolean isDistance(double value) {
    return value >= 0 && value <= Double.MAX_VALUE;
  }

  private Dendrogram run() {
    List<Merge> found = new ArrayList<>();
    while (remaining > 1) {
      found.add(nextMerge());
    }
    found.sort(Comparator.comparingDouble(Merge::height));
    return numbered(found);
  }

  /** Follows the chain to two clusters that are each other's nearest, and makes them one. */
  private Merge nextMerge() {
    if (length == 0) {
      chain[length++] = clusters[0];
    }
    while (true) {
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : NONE;
      int next = nearest(last, before);
      if (next == before) {
        length -= 2;
        return join(Math.min(last, next), Math.max(last, next));
      }
      chain[length++] = next;
    }
  }

  /** The nearest cluster; of those equally near, this one or else the first. */
  private int nearest(int cluster, int preferred) {
    int nearest = preferred;
    double least = preferred == NONE ? Double.POSITIVE_INFINITY : distance(cluster, preferred);
    for (int c = 0; c < remaining; c++) {
      int other = clusters[c];
      if (other != cluster && distance(cluster, other) < least) {
        least = distance(cluster, other);
        nearest = other;
      }
    }
    return nearest;
  }

  private Merge join(int gone, int kept) {
    int place = Arrays.binarySearch(clusters, 0, remaining, gone);
    System.arraycopy(clusters, place + 1, clusters, place, --remaining - place);
    double height = distance(gone, kept);
    for (int c = 0; c < remaining; c++) {
      if (clusters[c] != kept) {
        grow(gone, kept, height, clusters[c]);
      }
    }
    sizes[kept] += sizes[gone];
    return new Merge(gone, kept, height, sizes[kept]);
  }

  /** The distance of another cluster from two that become one. */
  private void grow(int gone, int kept, double height, int other) {
    int size = sizes[other];
    double share = 1.0 / (sizes[gone] + sizes[kept] + size);
    double fromGone = distance(gone, other);
    double fromKept = distance(kept, other);
    // Rounded step by step as scipy does, for the last bit decides between tied distances.
    double squared =
        (size + sizes[gone]) * share * fromGone * fromGone
            + (size + sizes[kept]) * share * fromKept * fromKept
            - size * share * height * height;
    distances[Math.max(kept, other)][Math.min(kept, other)] = Math.sqrt(squared);
  }

  private double distance(int one, int other) {
    return one > other ? distances[one][other] : distances[other][one];
  }

  /** Merges in the order of the tree; each names an item of either cluster. */
  private static Dendrogram numbered(List<Merge> found) {
    int items = found.size() + 1;
    int[] within = new int[items + found.size()];
    int[] sizes = new int[within.length];
    Arrays.setAll(within, node -> node);
    Arrays.fill(sizes, 0, items, 1);
    List<Merge> merges = new ArrayList<>();
    for (Merge merge : found) {
      int one = outermost(within, merge.left());
      int other = outermost(within, merge.right());
      int node = items + merges.size();
      within[one] = node;
      within[other] = node;
      sizes[node] = sizes[one] + sizes[other];
      merges.add(
          new Merge(Math.min(one, other), Math.max(one, other), merge.height(), sizes[node]));
    }
    return new Dendrogram(merges);
  }

  /** The node that holds a node and is held by none; shortens the way for the next who asks. */
  private static int outermost(int[] within, int node) {
    int at = node;
    while (within[at] != at) {
      within[at] = within[within[at]];
      at = within[at];
    }
    return at;
  }
}
