package org.reelvec.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.SharedMovies.Match;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class SharedMoviesTest {
  private static Embedding movies(List<String> keys, List<String> titles, double... years) {
    float[] vectors = new float[keys.size()];
    Arrays.fill(vectors, 1);
    double[] known = Arrays.copyOf(years, keys.size());
    Arrays.fill(known, Math.min(years.length, known.length), known.length, Double.NaN);
    Table attributes = Table.ofRows(keys.size()).with("year", new Column.Doubles(known));
    return new Embedding("movies", keys, titles, attributes, 1, vectors);
  }

  private static List<String> numbered(String prefix, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> prefix + i).toList();
  }

  @Test
  void matchesByKeyWhateverTheOrderAndLeavesOutWhatOneLacks() {
    List<String> reversed = new ArrayList<>(numbered("k", 3, 20));
    java.util.Collections.reverse(reversed);
    SharedMovies shared =
        SharedMovies.of(
            List.of(
                movies(numbered("k", 0, 18), numbered("Film ", 0, 18)),
                movies(reversed, reversed.stream().map(k -> "Film " + k.substring(1)).toList())));
    assertEquals(Match.KEY, shared.match());
    assertEquals(15, shared.count());
    assertArrayEquals(IntStream.range(3, 18).toArray(), shared.rows().get(0));
    assertArrayEquals(IntStream.range(3, 18).map(i -> 19 - i).toArray(), shared.rows().get(1));
  }

  @Test
  void leavesOutWhatHasNoDirectionInOneOfThem() {
    Embedding whole = TestEmbeddings.random(12, 2, 1);
    float[] vectors = whole.vectors().clone();
    vectors[6] = 0;
    vectors[7] = 0;
    Embedding holed = TestEmbeddings.of("movies", 2, vectors, Table.ofRows(12));
    SharedMovies shared = SharedMovies.of(List.of(whole, holed));
    assertArrayEquals(new int[] {0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11}, shared.rows().get(0));
  }

  @Test
  void matchesByTitleAndYearWhereKeysAreOfAnotherKind() {
    Embedding ids =
        movies(
            List.of("1", "2", "3", "4", "5"),
            List.of(
                "Matrix, The (1999)",
                "Ringu (Ring) (1998)",
                "Casino Royale (1967)",
                "Casino Royale (2006)",
                "Alien (1979)"));
    Embedding named =
        movies(
            List.of("a", "b", "c", "d", "e"),
            List.of("Casino Royale", "The matrix", "Alien", "Alien", "Ringu"),
            2006,
            1999,
            1979,
            1979,
            2001);
    SharedMovies shared = SharedMovies.of(List.of(ids, named));
    assertEquals(Match.TITLE_AND_YEAR, shared.match());
    // Two films are called Alien in 1979 there, and the Ringu of 2001 is another one.
    assertArrayEquals(new int[] {0, 3}, shared.rows().get(0));
    assertArrayEquals(new int[] {1, 0}, shared.rows().get(1));
  }

  @Test
  void matchesByTitleAloneWhereYearsAreUnknown() {
    SharedMovies shared =
        SharedMovies.of(
            List.of(
                movies(List.of("1", "2"), List.of("Matrix, The (1999)", "Alien (1979)")),
                movies(List.of("x", "y"), List.of("Jaws", "The Matrix"))));
    assertEquals(Match.TITLE, shared.match());
    assertArrayEquals(new int[] {0}, shared.rows().get(0));
    assertArrayEquals(new int[] {1}, shared.rows().get(1));
  }

  /** Two lists that both count from 1: equal keys, other movies. */
  @Test
  void numbersOfDifferentListsAreNoKeys() {
    List<String> ids = numbered("", 1, 21);
    SharedMovies shared =
        SharedMovies.of(
            List.of(movies(ids, numbered("Film ", 1, 21)), movies(ids, numbered("Film ", 11, 31))));
    assertEquals(Match.TITLE, shared.match());
    assertArrayEquals(IntStream.range(10, 20).toArray(), shared.rows().get(0));
    assertArrayEquals(IntStream.range(0, 10).toArray(), shared.rows().get(1));
    SharedMovies untitled =
        SharedMovies.of(List.of(movies(ids, ids), movies(ids, numbered("Film ", 11, 31))));
    assertEquals(Match.KEY, untitled.match(), "where titles are unknown, keys must do");
  }

  @Test
  void threeOrNothing() {
    Embedding all = movies(numbered("k", 0, 30), numbered("k", 0, 30));
    Embedding even = all.select(IntStream.range(0, 15).map(i -> 2 * i).toArray());
    Embedding few = all.select(IntStream.range(0, 12).toArray());
    assertEquals(6, SharedMovies.of(List.of(all, even, few)).count());
    assertEquals(0, SharedMovies.of(List.of(even, movies(List.of("x"), List.of("X")))).count());
  }
}
