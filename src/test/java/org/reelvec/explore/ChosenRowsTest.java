package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class ChosenRowsTest {
  private static final float[] VECTORS = {1, 0, 2, Float.NaN, 3, 4, Float.POSITIVE_INFINITY, 5};

  private static Embedding counted(Column counts) {
    return TestEmbeddings.of("movies", 1, VECTORS, Table.ofRows(8).with("count", counts));
  }

  @Test
  void takesThoseOfTheHighestCountThatHaveADirection() {
    Embedding embedding = counted(new Column.Ints(new int[] {5, 9, 7, 6, 5, 7, 1, 8}));
    ChosenRows chosen = ChosenRows.mostCounted(embedding, 4, Neighbours.ALL);
    assertArrayEquals(new int[] {7, 2, 5, 0}, chosen.rows());
    assertArrayEquals(new int[] {1, 3}, chosen.leftOut());
    assertEquals(
        Optional.of(
            "left out 2 movies without a direction (vectors of length 0 or with NaN):"
                + " 'Title 1', 'Title 3'"),
        chosen.note());
    assertEquals(List.of("k7", "k2", "k5", "k0"), chosen.selected().keys());
  }

  @Test
  void saysNothingOfRowsThatWereNotAskedFor() {
    Embedding embedding = counted(new Column.Ints(new int[] {9, 1, 8, 1, 7, 6, 1, 5}));
    ChosenRows chosen = ChosenRows.mostCounted(embedding, 3, row -> row != 2);
    assertArrayEquals(new int[] {0, 4, 5}, chosen.rows());
    assertEquals(Optional.empty(), chosen.note());
  }

  @Test
  void takesFewerWhereThereAreNotSoMany() {
    Embedding embedding = counted(new Column.Longs(new long[] {1, 2, 3, 4, 5, 6, 7, 1L << 40}));
    assertArrayEquals(
        new int[] {7, 5, 4, 2, 0}, ChosenRows.mostCounted(embedding, 100, Neighbours.ALL).rows());
  }

  @Test
  void putsUnknownCountsLast() {
    double[] counts = {Double.NaN, 1, 0, 1, -1, Double.NaN, 1, 2};
    assertArrayEquals(
        new int[] {7, 2, 4, 0, 5},
        ChosenRows.mostCounted(counted(new Column.Doubles(counts)), 8, Neighbours.ALL).rows());
  }

  @Test
  void keepsTheOrderOfTheTableWithoutCounts() {
    Embedding embedding = TestEmbeddings.of("movies", 1, VECTORS, Table.ofRows(8));
    assertArrayEquals(
        new int[] {0, 2, 4}, ChosenRows.mostCounted(embedding, 3, Neighbours.ALL).rows());
  }

  @Test
  void takesTitlesInTheirOrderEachOnce() {
    Embedding embedding = TestEmbeddings.of("movies", 1, VECTORS, Table.ofRows(8));
    ChosenRows chosen =
        ChosenRows.titled(embedding, List.of("title 5", "#k2", "Title 3", "Title 2"));
    assertArrayEquals(new int[] {5, 2}, chosen.rows());
    assertEquals(
        Optional.of(
            "left out 1 movie without a direction (vectors of length 0 or with NaN): 'Title 3'"),
        chosen.note());
  }

  @Test
  void namesEveryUnknownTitle() {
    Embedding embedding = TestEmbeddings.of("movies", 1, VECTORS, Table.ofRows(8));
    InputException refusal =
        assertThrows(
            InputException.class,
            () -> ChosenRows.titled(embedding, List.of("Solaris", "Title 1", "Stalker")));
    assertEquals(2, refusal.problems().size());
    assertEquals("no movie is called 'Solaris'", refusal.problems().get(0));
    assertEquals("no movie is called 'Stalker'", refusal.problems().get(1));
  }

  @Test
  void refusesToShowNothing() {
    Embedding none = TestEmbeddings.of("links", 1, new float[12], Table.ofRows(12));
    assertEquals(
        "no link to show: left out 12 links without a direction (vectors of length 0 or with NaN):"
            + " 'Title 0', 'Title 1', 'Title 2', 'Title 3', 'Title 4', 'Title 5', 'Title 6',"
            + " 'Title 7', 'Title 8', 'Title 9' and 2 more",
        Refusals.of(() -> ChosenRows.mostCounted(none, 5, Neighbours.ALL)));
    float[] ones = new float[3];
    Arrays.fill(ones, 1);
    Embedding three = TestEmbeddings.of("movies", 1, ones, Table.ofRows(3));
    String empty = "no movie to show: none was asked for, or fits";
    assertEquals(empty, Refusals.of(() -> ChosenRows.mostCounted(three, 5, row -> false)));
    assertEquals(empty, Refusals.of(() -> ChosenRows.mostCounted(three, 0, Neighbours.ALL)));
    assertEquals(empty, Refusals.of(() -> ChosenRows.titled(three, List.of())));
  }
}
