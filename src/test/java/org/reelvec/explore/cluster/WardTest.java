package org.reelvec.explore.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Refusals;
import org.reelvec.explore.cluster.Dendrogram.Merge;

class WardTest {
  /** Heights never fall, every node is used once, sizes add up; tied or not, of any number. */
  @Test
  void makesATreeOfAnyDistances() {
    Random random = new Random(1);
    for (int round = 0; round < 2_000; round++) {
      int items = 1 + random.nextInt(25);
      boolean tied = random.nextBoolean();
      Dendrogram tree =
          Ward.of(
              tied
                  ? Distances.tied(items, 1 + random.nextInt(4), random)
                  : Distances.random(items, random));
      requireTree(tree, items);
    }
  }

  private static void requireTree(Dendrogram tree, int items) {
    assertEquals(items, tree.items());
    BitSet used = new BitSet();
    double height = 0;
    List<Integer> sizes = new ArrayList<>(Collections.nCopies(items, 1));
    for (Merge merge : tree.merges()) {
      assertTrue(merge.height() >= height, tree::toString);
      height = merge.height();
      assertTrue(merge.left() < merge.right() && merge.right() < sizes.size(), tree::toString);
      for (int node : new int[] {merge.left(), merge.right()}) {
        assertTrue(!used.get(node), tree::toString);
        used.set(node);
      }
      assertEquals(sizes.get(merge.left()) + sizes.get(merge.right()), merge.size());
      sizes.add(merge.size());
    }
    assertEquals(items, sizes.get(sizes.size() - 1));
    assertArrayEquals(
        IntStream.range(0, items).toArray(), IntStream.of(tree.leaves()).sorted().toArray());
  }

  /** The chain finds what a search of all pairs for the nearest finds. */
  @Test
  void joinsTheNearestPairFirst() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      double[][] distances = Distances.random(2 + random.nextInt(20), random);
      List<Double> expected = heightsBySearch(Distances.copy(distances));
      List<Merge> merges = Ward.of(distances).merges();
      for (int i = 0; i < merges.size(); i++) {
        assertEquals(expected.get(i), merges.get(i).height(), 1e-12);
      }
    }
  }

  private static List<Double> heightsBySearch(double[][] d) {
    int n = d.length;
    int[] sizes = new int[n];
    Arrays.fill(sizes, 1);
    List<Double> heights = new ArrayList<>();
    for (int round = 1; round < n; round++) {
      int x = -1;
      int y = -1;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          if (sizes[i] > 0 && sizes[j] > 0 && (x < 0 || d[i][j] < d[x][y])) {
            x = i;
            y = j;
          }
        }
      }
      double height = d[x][y];
      heights.add(height);
      for (int i = 0; i < n; i++) {
        if (sizes[i] > 0 && i != x && i != y) {
          double toX = Distances.at(d, x, i);
          double toY = Distances.at(d, y, i);
          double sum =
              (sizes[i] + sizes[x]) * toX * toX
                  + (sizes[i] + sizes[y]) * toY * toY
                  - sizes[i] * height * height;
          d[Math.max(x, i)][Math.min(x, i)] = Math.sqrt(sum / (sizes[i] + sizes[x] + sizes[y]));
        }
      }
      sizes[x] += sizes[y];
      sizes[y] = 0;
    }
    return heights;
  }

  /** Without ties, the order of the items is of no account. */
  @Test
  void permutesWithItsItems() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int items = 2 + random.nextInt(30);
      double[][] distances = Distances.random(items, random);
      List<Integer> shuffled = new ArrayList<>(IntStream.range(0, items).boxed().toList());
      Collections.shuffle(shuffled, random);
      int[] order = shuffled.stream().mapToInt(i -> i).toArray();
      Dendrogram permuted = Ward.of(Distances.permuted(distances, order));
      Map<BitSet, Double> found = clusters(permuted, order);
      clusters(Ward.of(distances), IntStream.range(0, items).toArray())
          .forEach(
              (cluster, height) -> {
                assertTrue(found.containsKey(cluster), () -> cluster + " of " + found);
                assertEquals(height, found.get(cluster), 1e-12);
              });
    }
  }

  /** The items of each cluster, under other names, with its height. */
  private static Map<BitSet, Double> clusters(Dendrogram tree, int[] names) {
    List<BitSet> nodes = new ArrayList<>();
    for (int name : names) {
      BitSet single = new BitSet();
      single.set(name);
      nodes.add(single);
    }
    Map<BitSet, Double> clusters = new HashMap<>();
    for (Merge merge : tree.merges()) {
      BitSet both = (BitSet) nodes.get(merge.left()).clone();
      both.or(nodes.get(merge.right()));
      nodes.add(both);
      clusters.put(both, merge.height());
    }
    return clusters;
  }

  @Test
  void refusesMoreItemsThanAnyoneCanRead() {
    assertEquals(
        "5001 items are too many to compare each with each: expected at most 5000, so choose fewer",
        Refusals.of(() -> Ward.of(new double[5_001][0])));
  }

  @Test
  void refusesWhatIsNoDistance() {
    for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Ward.of(new double[][] {{}, {bad}}));
    }
    assertThrows(IllegalArgumentException.class, () -> Ward.of(new double[][] {{}, {}}));
    assertThrows(IllegalArgumentException.class, () -> Ward.of(new double[0][]));
  }
}
