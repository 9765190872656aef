package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.math.RandomStreams;

class LinkDownsamplingTest {
  /** 1,000 movies: link 0 on each, link 1 on a quarter; shares 0.8 and 0.2 of the pairs. */
  private final LinkMatrix matrix =
      Matrices.of(
          2,
          IntStream.range(0, 1000)
              .mapToObj(movie -> movie % 4 == 0 ? new int[] {0, 1} : new int[] {0})
              .toArray(int[][]::new));

  private final Pairs pairs = Pairs.of(matrix);

  @Test
  void frequentLinksAreKeptBySquareRoot() {
    LinkDownsampling downsampling = new LinkDownsampling(matrix, 0.2);
    double frequent = 0;
    for (int epoch = 0; epoch < 100; epoch++) {
      Pairs kept = downsampling.thin(pairs, RandomStreams.stream(1, "downsampling", epoch));
      assertEquals(250, IntStream.of(kept.links()).sum());
      frequent += kept.size() - 250;
      for (int i = 0; i < kept.size(); i++) {
        assertTrue(matrix.observed(kept.movies()[i], kept.links()[i]));
      }
    }
    // sqrt(0.2 / 0.8) = 0.5 of 100,000, within four standard deviations.
    assertEquals(50_000.0, frequent, 4 * Math.sqrt(100_000 * 0.25));
  }

  @Test
  void zeroKeepsAll() {
    Pairs kept = new LinkDownsampling(matrix, 0).thin(pairs, RandomStreams.stream(1, "d"));
    assertArrayEquals(pairs.links(), kept.links());
    assertArrayEquals(pairs.movies(), kept.movies());
  }
}
