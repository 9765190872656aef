package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopRowsTest {
  @Test
  void earlierRowsWinTiesOfEitherZero() {
    double[] scores = {0.0, -0.0, 1, 0.0, 1, -1};
    assertArrayEquals(new int[] {2, 4, 0}, top(3, scores));
    assertArrayEquals(new int[] {0, 1, 3, 2}, top(4, -0.0, 0.0, -1, 0.0, -2, -1));
  }

  @Test
  void theyAreTheHeadOfAllRowsSorted() {
    SplittableRandom random = new SplittableRandom(1);
    for (int capacity : new int[] {0, 1, 2, 7, 50, 60}) {
      double[] scores = random.ints(50, 0, 20).asDoubleStream().toArray();
      int[] sorted =
          IntStream.range(0, scores.length)
              .boxed()
              .sorted(Comparator.comparingDouble(row -> -scores[row]))
              .limit(capacity)
              .mapToInt(row -> row)
              .toArray();
      assertArrayEquals(sorted, top(capacity, scores));
    }
  }

  @Test
  void aNegativeCapacityIsRefused() {
    assertEquals(
        "capacity -1",
        assertThrows(IllegalArgumentException.class, () -> new TopRows(-1)).getMessage());
  }

  private static int[] top(int capacity, double... scores) {
    TopRows top = new TopRows(capacity);
    for (int row = 0; row < scores.length; row++) {
      top.offer(row, scores[row]);
    }
    return top.sorted().stream().mapToInt(TopRows.Entry::row).toArray();
  }
}
