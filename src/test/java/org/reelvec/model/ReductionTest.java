package org.reelvec.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reelvec.io.InputException;
import org.reelvec.math.svd.SparseMatrix;

class ReductionTest {
  /** Two groups that share nothing; the second is the lighter, and its third row is empty. */
  private static final SparseMatrix GROUPS =
      new SparseMatrix(
          4,
          new int[][] {{0, 1}, {0, 1}, {2}, {2, 3}, {}},
          new double[][] {{3, 4}, {5, 2}, {1}, {1, 1}, {}});

  @Test
  void whatIsNotInTheDimensionsBecomesZeros() {
    Reduction reduction = Reduction.of(GROUPS, 2, 1, "rows by columns");
    float[] vectors = reduction.svd().leftScaled(1);
    assertEquals(5, Math.hypot(vectors[0], vectors[1]), 1e-6);
    assertArrayEquals(new float[6], Arrays.copyOfRange(vectors, 4, 10));
    assertArrayEquals(new float[4], Arrays.copyOfRange(reduction.svd().rightScaled(0), 4, 8));
    assertEquals((25 + 29) / (25 + 29 + 1 + 2.0), reduction.kept(), 1e-12);
  }

  @Test
  void allDimensionsKeepEverything() {
    Reduction reduction = Reduction.of(GROUPS, 4, 1, "rows by columns");
    assertEquals(1, reduction.kept(), 1e-12);
    assertTrue(reduction.summary().endsWith("100.0 % of all squares"), reduction.summary());
  }

  @Test
  void dimensionsThatAreNotThereAreRefused() {
    assertEquals(
        "model.dimensions: 5, but rows by columns have only 4; expected 1..4",
        assertThrows(InputException.class, () -> Reduction.of(GROUPS, 5, 1, "rows by columns"))
            .getMessage());
    SparseMatrix one =
        new SparseMatrix(2, new int[][] {{0, 1}, {0, 1}}, new double[][] {{1, 2}, {2, 4}});
    assertTrue(
        assertThrows(InputException.class, () -> Reduction.of(one, 2, 1, "rows"))
            .getMessage()
            .contains("have only 1; expected 1..1"));
    SparseMatrix nothing = new SparseMatrix(2, new int[][] {{}, {}}, new double[][] {{}, {}});
    assertEquals(
        "rows: there is nothing in common to reduce to vectors",
        assertThrows(InputException.class, () -> Reduction.of(nothing, 1, 1, "rows")).getMessage());
  }
}
