package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

/** Questions to a run on ratings. */
class RatingRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;
  static Path run;

  @BeforeAll
  static void plant() throws IOException {
    run = directory.resolve("ratings");
    PlantedRun.write(run, "");
  }

  private static Outcome ask(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, run.toString()));
    all.addAll(List.of(arguments));
    return Shell.run(all.toArray(String[]::new));
  }

  @Test
  void findsTheCounterpart() throws Exception {
    Outcome text =
        ask("counterpart", "--from", "Ringu", "--to", "The Ring", "Yojimbo", "--top", "2");
    assertEquals(0, text.code(), text.err());
    assertEquals(
        """
        Yojimbo (1961), moved as from Ringu (Ring) (1998) to Ring, The (2002)
           cosine  title
        1  1.0000  Last Man Standing (1996)
        2  0.1414  Godzilla (1998)
        """,
        text.out());
    JsonNode answer =
        JSON.readTree(ask("counterpart", "--from", "#10", "--to", "#11", "#30", "--json").out());
    assertEquals("30", answer.path("key").asText());
    assertEquals("Ring, The (2002)", answer.path("to").path("title").asText());
    assertEquals("31", answer.path("neighbours").get(0).path("key").asText());
    assertEquals(3, answer.path("neighbours").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cosadd", "cosmul"})
  void completesTheAnalogy(String method) throws Exception {
    Outcome outcome = ask("analogy", "Ringu", "The Ring", "Gojira", "--json", "--method", method);
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode answer = JSON.readTree(outcome.out());
    assertEquals(method, answer.path("method").asText());
    assertEquals("Gojira (1954)", answer.path("c").path("title").asText());
    assertEquals("Godzilla (1998)", answer.path("neighbours").get(0).path("title").asText());
    assertEquals(
        "Last Man Standing (1996)",
        JSON.readTree(
                ask(
                        "analogy",
                        "Ringu",
                        "The Ring",
                        "Gojira",
                        "--json",
                        "--method",
                        method,
                        "--filter",
                        "year=1996")
                    .out())
            .path("neighbours")
            .get(0)
            .path("title")
            .asText());
  }

  @Test
  void saysTheAnalogyInWords() {
    assertEquals(
        """
        Ringu (Ring) (1998) is to Ring, The (2002) as Yojimbo (1961) is to
        """,
        ask("analogy", "Ringu", "The Ring", "Yojimbo").out().lines().findFirst().orElse("") + "\n");
  }

  @Test
  void refusesAMovieOfWhichNothingWasLearnt() {
    String problem =
        "the movie 'Nobody Saw This (2000)' has a vector of length 0, which points nowhere: nothing"
            + " was learnt of it\n";
    for (Outcome outcome :
        List.of(
            ask("similar", "#7"),
            ask("analogy", "Ringu", "#7", "Yojimbo"),
            ask("counterpart", "--from", "#7", "--to", "The Ring", "Yojimbo"))) {
      assertEquals(2, outcome.code());
      assertEquals(problem, outcome.err());
      assertEquals("", outcome.out());
    }
  }

  @Test
  void refusesWhatIsNoQuestion() {
    assertEquals(2, ask("analogy", "Ringu", "The Ring").code());
    assertEquals(2, ask("counterpart", "--from", "Ringu", "Yojimbo").code());
    assertEquals(2, ask("analogy", "Ringu", "The Ring", "Yojimbo", "--method", "x").code());
    Outcome none = ask("analogy", "Ringu", "The Ring", "Yojimbo", "--top", "0");
    assertEquals("--top: 0 is not a positive number\n", none.err());
    Outcome unknown = ask("counterpart", "--from", "Ringo", "--to", "The Ring", "Yojimbo");
    assertTrue(unknown.err().startsWith("no movie is called 'Ringo'"), unknown.err());
  }

  @Test
  void explainsByUsersAndGenres() throws Exception {
    Outcome text = ask("similar", "Ringu", "--explain", "--filter", "count=1..");
    assertEquals(0, text.code(), text.err());
    assertEquals(
        """
        Ringu (Ring) (1998)
           cosine  title                     rated both  correlation  shared genres
        1  0.5000  Ring, The (2002)                   4         1.00  Horror
        2  0.2236  Yojimbo (1961)                     4        -1.00  (none)
        3  0.0000  Last Man Standing (1996)           1            -  (none)
        """,
        text.out());
    JsonNode neighbours =
        JSON.readTree(ask("similar", "Ringu", "--explain", "--json").out()).path("neighbours");
    JsonNode first = neighbours.get(0).path("reasons");
    assertEquals(4, first.path("raters").intValue());
    assertEquals(1, first.path("correlation").doubleValue(), 1e-9);
    assertEquals("[\"Horror\"]", first.path("genres").toString());
    assertTrue(neighbours.get(1).path("reasons").path("correlation").isNull());
  }

  @Test
  void listsSimilarUsers() {
    Outcome users = ask("similar", "#101", "--table", "users", "--top", "1");
    assertEquals("101\n   cosine  title\n1  0.9950  102\n", users.out());
    Outcome explained = ask("similar", "#101", "--table", "users", "--explain");
    assertEquals(2, explained.code());
    assertTrue(explained.err().startsWith("explain: gives reasons of movies"), explained.err());
  }

  @Test
  void exportsIdsAsNumbers() {
    Path movies = directory.resolve("movies.parquet");
    Path users = directory.resolve("users.parquet");
    assertEquals(0, ask("export", "--format", "parquet", "--out", movies.toString()).code());
    assertEquals(
        0,
        ask("export", "--format", "parquet", "--table", "users", "--out", users.toString()).code());
    assertEquals(
        List.of("movieId", "column_0", "column_1", "column_2", "column_3", "column_4"),
        List.copyOf(ParquetTables.read(movies).columns().keySet()));
    assertArrayEquals(new long[] {10, 11, 20, 21, 30, 31, 7}, ids(movies, "movieId"));
    assertArrayEquals(new long[] {101, 102, 103, 104}, ids(users, "userId"));
  }

  private static long[] ids(Path file, String column) {
    Table table = ParquetTables.read(file);
    return assertInstanceOf(Column.Longs.class, table.columns().get(column)).values();
  }

  @Test
  void exportsOtherKeysAsText() throws IOException {
    Path other = directory.resolve("texts");
    PlantedRun.write(other, "tt");
    Path file = directory.resolve("texts.parquet");
    Outcome outcome =
        Shell.run("export", other.toString(), "--format", "parquet", "--out", file.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertInstanceOf(Column.Texts.class, ParquetTables.read(file).columns().get("key"));
  }
}
