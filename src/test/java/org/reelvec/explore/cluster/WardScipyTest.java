package org.reelvec.explore.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reelvec.explore.cluster.Dendrogram.Merge;

/**
 * Against scipy 1.10.1, recorded by
 *
 * <pre>
 * D = [(1 + (i*i*7919 + j*104729 + i*j*j*31) % kinds) / 4 for j in range(n) for i in range(j+1, n)]
 * Z = linkage(D, 'ward')              # (left, right, height, size)
 * dendrogram(Z, no_plot=True)['leaves']
 * fcluster(Z, 4, 'maxclust') - 1    # here numbered in the order of the leaves, as not always
 * </pre>
 */
class WardScipyTest {
  private static final double TOLERANCE = 1e-9;

  @Test
  void equalsScipyOnDistinctDistances() {
    double[][] merges = {
      {3, 9, 182.5, 2},
      {0, 11, 198.0, 2},
      {4, 5, 261.5, 2},
      {1, 6, 263.25, 2},
      {2, 13, 560.271251270311, 3},
      {10, 12, 956.2546514048092, 3},
      {8, 17, 1114.298186266435, 4},
      {7, 18, 1338.950416837756, 5},
      {14, 15, 1981.3915091419967, 4},
      {16, 19, 2602.2493034872737, 8},
      {20, 21, 2813.4569871867598, 12}
    };
    Dendrogram tree = Ward.of(Distances.recorded(12, 9973));
    assertMerges(merges, tree);
    assertArrayEquals(new int[] {4, 5, 1, 6, 2, 0, 11, 7, 8, 10, 3, 9}, tree.leaves());
    assertArrayEquals(new int[] {2, 1, 2, 3, 0, 0, 1, 3, 3, 3, 3, 2}, tree.cut(4));
  }

  /** Three distances, so that only the rules for ties tell most pairs apart. */
  @Test
  void equalsScipyOnTiedDistances() {
    double[][] merges = {
      {0, 3, 0.25, 2},
      {1, 2, 0.25, 2},
      {4, 5, 0.25, 2},
      {7, 8, 0.25, 2},
      {10, 11, 0.25, 2},
      {6, 12, 0.25, 3},
      {9, 17, 0.25, 4},
      {14, 15, 0.8100925873009824, 4},
      {16, 19, 0.8100925873009824, 6},
      {13, 20, 0.8100925873009825, 8},
      {18, 21, 1.3501543121683044, 12}
    };
    Dendrogram tree = Ward.of(Distances.recorded(12, 3));
    assertMerges(merges, tree);
    assertArrayEquals(new int[] {9, 6, 0, 3, 1, 2, 10, 11, 4, 5, 7, 8}, tree.leaves());
  }

  @Test
  void equalsScipyWhereAllDistancesAreEqual() {
    double[][] merges = {
      {7, 8, 0.9999999999999998, 2},
      {4, 5, 0.9999999999999999, 2},
      {6, 10, 0.9999999999999999, 3},
      {9, 11, 0.9999999999999999, 5},
      {0, 1, 1.0, 2},
      {2, 13, 1.0, 3},
      {3, 14, 1.0, 4},
      {12, 15, 1.0, 9}
    };
    double[][] ones = Distances.recorded(9, 1);
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    Dendrogram tree = Ward.of(ones);
    assertMerges(merges, tree);
    assertArrayEquals(new int[] {7, 8, 6, 4, 5, 3, 2, 0, 1}, tree.leaves());
  }

  /** Few ties and many; 399 merges, their nodes by the hash that Java's arrays have. */
  @Test
  void equalsScipyOnManyItems() {
    Dendrogram distinct = Ward.of(Distances.recorded(400, 999_983));
    assertEquals(757681907, Arrays.hashCode(distinct.leaves()));
    assertEquals(1885016906, nodesHash(distinct));
    assertEquals(33218093.62988756, heights(distinct), 400 * TOLERANCE);
    Dendrogram tied = Ward.of(Distances.recorded(400, 5));
    assertEquals(1549270093, Arrays.hashCode(tied.leaves()));
    assertEquals(-1762814862, nodesHash(tied));
    assertEquals(246.18951887629828, heights(tied), 400 * TOLERANCE);
  }

  private static void assertMerges(double[][] expected, Dendrogram tree) {
    assertEquals(expected.length, tree.merges().size());
    for (int i = 0; i < expected.length; i++) {
      Merge merge = tree.merges().get(i);
      assertEquals(expected[i][0], merge.left(), "left of merge " + i);
      assertEquals(expected[i][1], merge.right(), "right of merge " + i);
      assertEquals(expected[i][2], merge.height(), TOLERANCE, "height of merge " + i);
      assertEquals(expected[i][3], merge.size(), "size of merge " + i);
    }
  }

  private static int nodesHash(Dendrogram tree) {
    int hash = 1;
    for (Merge merge : tree.merges()) {
      hash = 31 * (31 * hash + merge.left()) + merge.right();
    }
    return hash;
  }

  private static double heights(Dendrogram tree) {
    return tree.merges().stream().mapToDouble(Merge::height).sum();
  }
}
