package org.reelvec.explore.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Refusals;
import org.reelvec.explore.cluster.Dendrogram.Merge;

class DendrogramTest {
  /** Two pairs, 1 with 3 and 0 with 2, and 4 which joins the first. */
  private static final Dendrogram TREE =
      new Dendrogram(
          List.of(
              new Merge(1, 3, 1, 2),
              new Merge(0, 2, 2, 2),
              new Merge(4, 5, 2, 3),
              new Merge(6, 7, 5, 5)));

  @Test
  void drawsTheLeftBranchFirst() {
    assertEquals(5, TREE.items());
    assertArrayEquals(new int[] {0, 2, 4, 1, 3}, TREE.leaves());
  }

  @Test
  void cutsIntoExactlySoManyClusters() {
    assertArrayEquals(new int[] {0, 0, 0, 0, 0}, TREE.cut(1));
    assertArrayEquals(new int[] {0, 1, 0, 1, 1}, TREE.cut(2));
    assertArrayEquals(new int[] {0, 2, 0, 2, 1}, TREE.cut(3));
    assertArrayEquals(new int[] {0, 3, 1, 3, 2}, TREE.cut(4));
    assertArrayEquals(new int[] {0, 3, 1, 4, 2}, TREE.cut(5));
  }

  /** From left to right, clusters follow each other and do not mix. */
  @Test
  void keepsClustersTogether() {
    Random random = new Random(4);
    for (int round = 0; round < 100; round++) {
      int items = 1 + random.nextInt(30);
      Dendrogram tree = Ward.of(Distances.tied(items, 4, random));
      int clusters = 1 + random.nextInt(items);
      int[] cut = tree.cut(clusters);
      int[] drawn = IntStream.of(tree.leaves()).map(leaf -> cut[leaf]).toArray();
      assertEquals(clusters, IntStream.of(drawn).distinct().count());
      assertEquals(0, drawn[0]);
      for (int i = 1; i < items; i++) {
        assertTrue(drawn[i] == drawn[i - 1] || drawn[i] == drawn[i - 1] + 1);
      }
    }
  }

  @Test
  void isOneLeafWithoutMerges() {
    Dendrogram one = new Dendrogram(List.of());
    assertEquals(one, Ward.of(new double[][] {{}}));
    assertArrayEquals(new int[] {0}, one.leaves());
    assertArrayEquals(new int[] {0}, one.cut(1));
  }

  /** A tree as deep as it has items is walked without a stack of calls. */
  @Test
  void walksDeepTrees() {
    int items = 5_000;
    List<Merge> chain =
        IntStream.range(1, items)
            .mapToObj(i -> i == 1 ? new Merge(0, 1, 1, 2) : new Merge(i, items + i - 2, i, i + 1))
            .toList();
    int[] leaves = new Dendrogram(chain).leaves();
    assertEquals(items - 1, leaves[0]);
    assertEquals(1, leaves[items - 1]);
  }

  @Test
  void refusesOtherNumbersOfClusters() {
    assertEquals("0 clusters of 5 items: expected 1..5", Refusals.of(() -> TREE.cut(0)));
    assertEquals("6 clusters of 5 items: expected 1..5", Refusals.of(() -> TREE.cut(6)));
  }
}
