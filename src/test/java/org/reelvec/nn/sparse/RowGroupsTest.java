package org.reelvec.nn.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Sgd;
import org.reelvec.math.PlainRowKernels;

class RowGroupsTest {
  private static final int ROWS = 30;

  private final RowTable table =
      new RowTable(
          "films",
          ROWS,
          RowColumns.vector(3, 0),
          RowOptimizer.of(new Sgd(1), 0, false, new PlainRowKernels()));
  private final RowGroups groups = new RowGroups(table);

  @Test
  void everySampleStandsOnceUnderItsRowInOrder() {
    SplittableRandom random = new SplittableRandom(1);
    for (int batch = 0; batch < 200; batch++) {
      int[] ids = random.ints(random.nextInt(1, 60), 0, ROWS).toArray();
      int n = random.nextInt(1, ids.length + 1);
      groups.group(ids, n);
      assertEquals(Arrays.stream(ids, 0, n).distinct().count(), groups.distinct());
      int seen = 0;
      for (int slot = 0; slot < groups.distinct(); slot++) {
        int row = groups.row(slot);
        int[] expected = IntStream.range(0, n).filter(i -> ids[i] == row).toArray();
        int first = groups.first(slot);
        int[] samples = Arrays.copyOfRange(groups.samples(), first, first + groups.count(slot));
        assertEquals(Arrays.toString(expected), Arrays.toString(samples));
        for (int sample : samples) {
          assertEquals(slot, groups.slots()[sample]);
        }
        seen += samples.length;
      }
      assertEquals(n, seen);
    }
  }

  @Test
  void partsCoverAllSlotsOnce() {
    groups.group(new int[] {5, 5, 5, 5, 5, 5, 5, 1, 2, 3}, 10);
    assertEquals(0, groups.slotOfPart(0, 8));
    assertEquals(groups.distinct(), groups.slotOfPart(8, 8));
    for (int part = 0; part < 8; part++) {
      assertTrue(groups.slotOfPart(part, 8) <= groups.slotOfPart(part + 1, 8));
    }
  }

  @Test
  void namesTheIdThatIsNoRow() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> groups.group(new int[] {1, 2, ROWS}, 3));
    assertEquals(
        "films: sample 2 of the batch names row 30, which is outside 0..29", refused.getMessage());
    groups.group(new int[] {2, 2}, 2);
    assertEquals(1, groups.distinct());
  }

  @Test
  void aTableLargerThanAnArrayIsRefusedWithTheArithmetic() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new RowTable(
                    "users",
                    50_000_000,
                    RowColumns.vector(50, 0),
                    RowOptimizer.of(new Sgd(1), 0, false, new PlainRowKernels())));
    assertEquals(
        "users: 50000000 rows x 56 columns, padded, x 1 for the optimizer are 2800000000 numbers;"
            + " an array holds 2147483583",
        refused.getMessage());
  }
}
