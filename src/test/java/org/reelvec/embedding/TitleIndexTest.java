package org.reelvec.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class TitleIndexTest {
  private final Embedding movies =
      TestEmbeddings.titled(
          List.of(
              "Matrix, The (1999)",
              "Ringu (Ring) (1998)",
              "Ring, The (2002)",
              "Casino (film)",
              "Heat (1995 film)",
              "Seven (a.k.a. Se7en) (1995)",
              "Haine, La (Hate) (1995)",
              "King Kong",
              "King Kong",
              "Sabrina (1954)",
              "Sabrina (1995)",
              "Bug's Life, A (1998)",
              "The Hole",
              "Hole",
              "2001: A Space Odyssey (1968)",
              "(500) Days of Summer",
              "#Alive",
              "Amélie"),
          0,
          0,
          0,
          1995,
          0,
          0,
          0,
          1933,
          2005);
  private final TitleIndex index = new TitleIndex(movies);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Matrix, The (1999)|0",
        "The Matrix|0",
        "the matrix (1999)|0",
        "MATRIX|0",
        "Ringu|1",
        "ringu (1998)|1",
        "Ring (1998)|1",
        "The Ring|2",
        "Ring, The|2",
        "Ring (2002)|2",
        "casino|3",
        "Casino (1995)|3",
        "Casino (1995 film)|3",
        "Heat|4",
        "Heat (1995)|4",
        "Se7en|5",
        "seven|5",
        "La Haine|6",
        "hate|6",
        "King Kong (1933)|7",
        "king kong (2005)|8",
        "#k8|8",
        "Sabrina (1995)|10",
        "A Bug's Life|11",
        "bug's life|11",
        "The Hole|12",
        "hole|13",
        "2001: a space odyssey|14",
        "(500) days of summer|15",
        "#Alive|16",
        "ame\u0301lie|17",
      })
  void titlesAreFound(String text, int row) {
    assertEquals(row, index.resolve(text));
  }

  @Test
  void twoMoviesOfOneTitleAreRefusedWithAWayToNameEach() {
    assertEquals(
        "'King Kong' may be any of 2 movies: 'King Kong (1933)', 'King Kong (2005)';"
            + " name one of these",
        refusal("King Kong"));
    assertEquals(
        "'sabrina' may be any of 2 movies: 'Sabrina (1954)', 'Sabrina (1995)'; name one of these",
        refusal("sabrina"));
    assertEquals(
        "'Ring' may be any of 2 movies: 'Ringu (Ring) (1998)', 'Ring, The (2002)';"
            + " name one of these",
        refusal("Ring"));
  }

  @Test
  void twoMoviesOfOneTitleAndYearAreToldApartByKey() {
    Embedding twins =
        TestEmbeddings.titled(
            List.of("War of the Worlds (2005)", "War of the Worlds (2005)", "Emma", "Emma"),
            2005,
            2005,
            0,
            1996);
    TitleIndex index = new TitleIndex(twins);
    assertEquals(
        "'war of the worlds' may be any of 2 movies: '#k0', '#k1'; name one of these",
        Refusals.of(() -> index.resolve("war of the worlds")));
    assertEquals(
        "'Emma' may be any of 2 movies: '#k2', '#k3'; name one of these",
        Refusals.of(() -> index.resolve("Emma")));
  }

  /** Whatever a refusal offers must be accepted, and lead to different rows. */
  @Test
  void offeredNamesResolve() {
    Pattern name = Pattern.compile("'([^']*)'[,;]");
    for (String text : List.of("King Kong", "Sabrina", "Ring")) {
      List<Integer> rows = new ArrayList<>();
      for (Matcher offered = name.matcher(refusal(text)); offered.find(); ) {
        rows.add(index.resolve(offered.group(1)));
      }
      assertEquals(2, rows.stream().distinct().count(), text);
    }
  }

  @Test
  void everyMovieCanBeNamedByTitleOrKey() {
    for (int row = 0; row < movies.size(); row++) {
      assertEquals(row, index.resolve("#" + movies.keys().get(row)));
      if (!movies.titles().get(row).equals("King Kong")) {
        assertEquals(row, index.resolve(movies.titles().get(row)));
      }
    }
  }

  @Test
  void anUnknownTitleIsRefusedWithTheNearest() {
    assertEquals("no movie is called 'Matrx'; did you mean: Matrix, The (1999)?", refusal("Matrx"));
    assertEquals("no movie is called 'Qwertyuiop'", refusal("Qwertyuiop"));
    assertTrue(refusal("Heat (1986)").startsWith("no movie is called 'Heat (1986)'"));
    assertTrue(refusal("#nobody").startsWith("no movie is called '#nobody'"));
    assertTrue(refusal("two\nlines\u001b[31m").startsWith("no movie is called 'two lines [31m'"));
    assertTrue(refusal("").startsWith("no movie is called ''"));
  }

  @Test
  void theNounFollowsTheTable() {
    Embedding links =
        new Embedding(
            "links",
            List.of("1"),
            List.of("New York City"),
            Table.ofRows(1).with("count", new Column.Ints(new int[] {3})),
            1,
            new float[1]);
    assertEquals(
        "no link is called 'New York Cty'; did you mean: New York City?",
        Refusals.of(() -> new TitleIndex(links).resolve("New York Cty")));
  }

  private String refusal(String text) {
    return Refusals.of(() -> index.resolve(text));
  }
}
