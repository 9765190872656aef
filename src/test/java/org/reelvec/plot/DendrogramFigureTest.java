package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DendrogramFigureTest {
  @Test
  void leavesStandSoThatNoBranchesCross() {
    // ((2, 0), (3, 1)): leaves in the tree's order, merges midway.
    DendrogramFigure tree = tree(4, new int[] {2, 3, 4}, new int[] {0, 1, 5}, 1, 2, 3);
    assertArrayEquals(new int[] {2, 0, 3, 1}, tree.order());
    assertArrayEquals(new double[] {1, 3, 0, 2, 0.5, 2.5, 1.5}, tree.places());
  }

  @Test
  void aChainOfManyLeavesNeedsNoStack() {
    DendrogramFigure chain = Figures.dendrogram(20_000);
    int[] order = chain.order();
    for (int i = 0; i < order.length; i++) {
      if (order[i] != i) {
        throw new AssertionError("leaf " + order[i] + " at " + i);
      }
    }
  }

  @Test
  void whatIsNoTreeIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> tree(3, new int[] {0, 0}, new int[] {1, 2}, 1, 2));
    assertThrows(
        IllegalArgumentException.class, () -> tree(3, new int[] {0, 4}, new int[] {1, 2}, 1, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> tree(3, new int[] {0, 3}, new int[] {1, 2}, 1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> tree(3, new int[] {0}, new int[] {1}, 1));
  }

  private static DendrogramFigure tree(int n, int[] left, int[] right, double... height) {
    return new DendrogramFigure("", "", "", Figures.titles(n), left, right, height);
  }
}
