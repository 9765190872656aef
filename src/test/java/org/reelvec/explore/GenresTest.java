package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class GenresTest {
  private final Embedding movies =
      TestEmbeddings.of(
          "movies",
          1,
          new float[3],
          Table.ofRows(3)
              .with("one", new Column.Texts(new @Nullable String[] {"War", null, "War"}))
              .with(
                  "many",
                  new Column.TextLists(new String[][] {{"War", "Drama"}, {"Drama", "War"}, {}}))
              .with("year", new Column.Ints(new int[] {1, 2, 3})));

  @Test
  void textsAndListsOfTextsAreGenres() {
    Genres one = Genres.of(movies, "one");
    assertEquals(List.of(), one.of(1));
    assertEquals(List.of("War"), one.shared(0, 2));
    assertEquals(List.of(), one.shared(0, 1));
    Genres many = Genres.of(movies, "many");
    assertEquals(List.of("War", "Drama"), many.shared(0, 1));
    assertEquals(List.of(), many.shared(0, 2));
  }

  @Test
  void nothingElseIs() {
    assertTrue(Genres.find(movies, "year").isEmpty());
    assertEquals(
        "the table movies has no attribute 'genre' of texts; it has: one, many, year",
        Refusals.of(() -> Genres.of(movies, "genre")));
  }
}
