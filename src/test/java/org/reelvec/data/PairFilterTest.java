package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairFilterTest {
  @Test
  void neverDeniesAPairAndDeniesMostOthers() {
    for (int seed = 0; seed < 10; seed++) {
      LinkMatrix matrix = Matrices.random(100 + seed, 300, 0.02 * (seed + 1), seed);
      PairFilter filter = new PairFilter(matrix);
      int perhaps = 0;
      for (int movie = 0; movie < matrix.movies(); movie++) {
        for (int link = 0; link < matrix.distinctLinks(); link++) {
          boolean said = filter.mayHave(movie, link);
          assertTrue(said || !matrix.observed(movie, link));
          perhaps += said && !matrix.observed(movie, link) ? 1 : 0;
        }
      }
      int others = matrix.movies() * matrix.distinctLinks() - matrix.pairs();
      assertTrue(perhaps < others / 12, perhaps + " of " + others);
    }
  }

  @Test
  void anEmptyMatrixHasNothing() {
    PairFilter filter = new PairFilter(Matrices.of(1, new int[0], new int[0]));
    assertFalse(filter.mayHave(0, 0));
  }
}
