package org.reelvec.explore.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.explore.Metric;
import org.reelvec.math.Crew;

/** Against sorting all distances. */
class NearestRowsTest {
  @ParameterizedTest
  @EnumSource
  void areWhatSortingFinds(Metric metric) {
    assertSorted(Points.of(Samples.normal(421 * 7, 1, 1), 7, metric), 20);
  }

  @Test
  void farFromTheOriginToo() {
    float[] vectors = Samples.normal(300 * 3, 1, 2);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] += 10_000;
    }
    assertSorted(Points.of(vectors, 3, Metric.EUCLIDEAN), 12);
  }

  @Test
  void theEarlierOfEqualsComesFirst() {
    Points points = Points.of(new float[] {1, 5, 1, 1, 5, 1}, 1, Metric.EUCLIDEAN);
    try (Crew crew = new Crew(1)) {
      NearestRows nearest = NearestRows.of(points, 3, crew);
      assertArrayEquals(
          new int[] {2, 3, 5, 4, 0, 2, 0, 3, 5, 0, 2, 5, 1, 0, 2, 0, 2, 3}, nearest.rows());
      assertEquals(0, nearest.squaredDistances()[0]);
    }
  }

  private static void assertSorted(Points points, int k) {
    try (Crew crew = new Crew(2)) {
      NearestRows nearest = NearestRows.of(points, k, crew);
      for (int i = 0; i < points.size(); i++) {
        int point = i;
        int[] expected =
            IntStream.range(0, points.size())
                .filter(j -> j != point)
                .boxed()
                .sorted(
                    Comparator.comparingDouble((Integer j) -> points.squaredDistance(point, j))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(k)
                .mapToInt(j -> j)
                .toArray();
        for (int j = 0; j < k; j++) {
          assertEquals(
              expected[j], nearest.rows()[i * k + j], "neighbour %d of %d".formatted(j, i));
          assertEquals(
              points.squaredDistance(i, expected[j]), nearest.squaredDistances()[i * k + j]);
        }
      }
    }
  }
}
