package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.explore.Extremes.Pair;
import org.reelvec.io.InputException;
import org.reelvec.table.Table;

class ExtremesTest {
  @Test
  void findsWhatASortOfAllPairsFinds() {
    Embedding embedding = TestEmbeddings.random(80, 5, 1);
    int[] rows = {7, 3, 70, 21, 22, 9, 50, 51, 0, 11, 12};
    Neighbours neighbours = new Neighbours(embedding);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      for (int j = i + 1; j < rows.length; j++) {
        all.add(new Pair(rows[i], rows[j], neighbours.cosine(rows[i], rows[j])));
      }
    }
    all.sort(Comparator.comparingDouble(Pair::cosine));
    Extremes extremes = Extremes.of(embedding, rows, 10);
    assertEquals(all.subList(0, 10), extremes.least());
    for (int i = 0; i < 10; i++) {
      assertEquals(all.get(all.size() - 1 - i), extremes.most().get(i));
    }
    assertEquals(all, Extremes.of(embedding, rows, 1_000).least());
  }

  /** All at right angles, or of one direction: cosines of 0 and 1 alone. */
  @Test
  void breaksTiesByTheOrderOfTheRows() {
    float[] vectors = {1, 0, 0, 1, 0, 3, 2, 0};
    Embedding embedding = TestEmbeddings.of("movies", 2, vectors, Table.ofRows(4));
    Extremes extremes = Extremes.of(embedding, new int[] {3, 1, 0, 2}, 3);
    assertEquals(List.of(new Pair(3, 0, 1), new Pair(1, 2, 1), new Pair(3, 1, 0)), extremes.most());
    assertEquals(
        List.of(new Pair(3, 1, 0), new Pair(3, 2, 0), new Pair(1, 0, 0)), extremes.least());
  }

  @Test
  void hasNoPairsOfOneRow() {
    Extremes extremes = Extremes.of(TestEmbeddings.random(3, 2, 1), new int[] {2}, 10);
    assertEquals(new Extremes(List.of(), List.of()), extremes);
  }

  @Test
  void refusesRowsThatPointNowhere() {
    Embedding embedding =
        TestEmbeddings.of("movies", 1, new float[] {1, 0, Float.NaN}, Table.ofRows(3));
    assertThrows(InputException.class, () -> Extremes.of(embedding, new int[] {0, 1}, 1));
    assertThrows(InputException.class, () -> Extremes.of(embedding, new int[] {0, 2}, 1));
  }
}
