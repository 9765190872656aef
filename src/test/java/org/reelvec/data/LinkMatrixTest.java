package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LinkMatrixTest {
  @Test
  void pairsInAnyOrderBecomeSortedRows() {
    Pairs pairs = new Pairs(new int[] {2, 0, 2, 0, 2}, new int[] {4, 3, 0, 1, 2});
    LinkMatrix matrix = LinkMatrix.of(pairs, 4, 5);
    assertArrayEquals(new int[] {0, 2, 2, 5, 5}, matrix.offsets());
    assertArrayEquals(new int[] {1, 3, 0, 2, 4}, matrix.links());
    assertArrayEquals(new int[] {1, 1, 1, 1, 1}, matrix.linkCounts());
    assertEquals(5, matrix.pairs());
    assertEquals(3, matrix.count(2));
    boolean[][] observed = new boolean[4][5];
    for (int i = 0; i < pairs.size(); i++) {
      observed[pairs.movies()[i]][pairs.links()[i]] = true;
    }
    for (int movie = 0; movie < 4; movie++) {
      for (int link = 0; link < 5; link++) {
        assertEquals(observed[movie][link], matrix.observed(movie, link), movie + ", " + link);
      }
    }
  }

  @Test
  void pairsOfAMatrixGiveItBack() {
    LinkMatrix matrix = Matrices.random(30, 20, 0.2, 1);
    LinkMatrix back = LinkMatrix.of(Pairs.of(matrix), 30, 20);
    assertArrayEquals(matrix.offsets(), back.offsets());
    assertArrayEquals(matrix.links(), back.links());
  }

  @Test
  void vocabularyBothWays() {
    Vocabulary vocabulary = new Vocabulary(List.of("b", "a"));
    assertEquals(2, vocabulary.size());
    assertEquals("a", vocabulary.key(1));
    assertEquals(OptionalInt.of(0), vocabulary.find("b"));
    assertEquals(OptionalInt.empty(), vocabulary.find("B"));
    assertThrows(IllegalArgumentException.class, () -> new Vocabulary(List.of("a", "b", "a")));
  }
}
