package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.config.VectorFormat;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.io.FileHashes;
import org.reelvec.table.ParquetTables;

/** Vectors from elsewhere become a run that answers every question, or nothing at all. */
class ImportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VECTORS =
      """
      6 3
      1 1 0 0
      2 0.9 0.1 0
      3 0 1 0
      4 0 0.9 0.1
      99 0 0 1
      5 -1 0 0
      """;
  private static final String TITLES =
      """
      movieId,title,genres,gross
      1,Alien (1979),Horror|Sci-Fi,104.9
      2,Aliens (1986),Action|Sci-Fi,131.1
      3,"Terminator, The (1984)",Action|Sci-Fi,78.3
      4,Terminator 2 (1991),Action|Sci-Fi,
      5,Heat (1995),Crime,187.4
      7,Nobody Has This (2001),(no genres listed),
      """;

  private final Path directory;
  private final Path vectors;
  private final Path titles;
  private final Path run;

  ImportCommandTest(@TempDir Path directory) {
    this.directory = directory;
    vectors = directory.resolve("vectors.txt");
    titles = directory.resolve("movies.csv");
    run = directory.resolve("run");
  }

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(vectors, VECTORS);
    Files.writeString(titles, TITLES);
  }

  private Outcome bring(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of("--out", run.toString()));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  private Outcome withTitles(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--titles", titles.toString()));
    arguments.addAll(List.of(more));
    return bring(vectors, arguments.toArray(String[]::new));
  }

  private Outcome ask(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, run.toString()));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void everyQuestionIsAnswered() throws IOException {
    assertEquals(0, withTitles().code());
    JsonNode similar = JSON.readTree(ask("similar", "Alien", "--json").out());
    assertEquals("Aliens (1986)", similar.path("neighbours").get(0).path("title").asText());
    JsonNode analogy =
        JSON.readTree(ask("analogy", "Alien", "Aliens", "The Terminator", "--json").out());
    assertEquals("Terminator 2 (1991)", analogy.path("neighbours").get(0).path("title").asText());
    assertEquals(
        0, ask("counterpart", "--from", "Alien", "--to", "Aliens", "The Terminator").code());
    JsonNode nineties =
        JSON.readTree(ask("similar", "Alien", "--filter", "year=1990..1999", "--json").out());
    assertEquals(2, nineties.path("neighbours").size());
    JsonNode crime =
        JSON.readTree(ask("similar", "#99", "--filter", "genre=Crime", "--json").out());
    assertEquals("Heat (1995)", crime.path("neighbours").get(0).path("title").asText());
    Files.writeString(directory.resolve("liked.txt"), "Alien\n");
    Files.writeString(directory.resolve("disliked.txt"), "Heat\n");
    Outcome ranking =
        ask(
            "recommend",
            "--liked",
            directory.resolve("liked.txt").toString(),
            "--disliked",
            directory.resolve("disliked.txt").toString());
    assertEquals(0, ranking.code(), ranking.err());
  }

  @Test
  void theRunSaysWhatItIs() throws IOException {
    assertEquals(0, withTitles("--name", "elsewhere").code());
    String config = Files.readString(run.resolve("config.yaml"));
    for (String line :
        List.of("name: elsewhere", "format: vectors", "file-format: word2vec", "type: imported")) {
      assertTrue(config.contains(line), config);
    }
    assertTrue(config.contains("dimensions: 3"), config);
    JsonNode provenance = JSON.readTree(run.resolve("provenance.json").toFile());
    assertEquals("finished", provenance.path("status").asText());
    assertEquals("CPU, without a graph", provenance.path("device").asText());
    for (Path input : List.of(vectors, titles)) {
      assertEquals(
          FileHashes.of(input).sha256(), provenance.path("inputs").path(input.toString()).asText());
    }
    JsonNode metrics = JSON.readTree(run.resolve("metrics.json").toFile());
    assertTrue(metrics.path("genre.purity@10").isNumber(), metrics.toString());
    assertFalse(Files.exists(run.resolve("pairs.parquet")));
    String report = Files.readString(run.resolve("report.html"));
    assertTrue(
        report.contains(
            "6 titles, 1 of them without a vector; 1 vectors without a title are called by their"
                + " keys"),
        report);
    assertNothingTemporaryIsLeft();
  }

  /** An import is short for a configuration: running what it left makes the same vectors. */
  @Test
  void theConfigurationRunsAgain() throws IOException {
    withTitles();
    Path again = directory.resolve("again");
    Outcome outcome =
        Shell.run("run", run.resolve("config.yaml").toString(), "--out", again.toString());
    assertEquals(0, outcome.code(), outcome.err());
    for (String file :
        List.of(
            "config.yaml",
            "metrics.json",
            "embeddings/movies.parquet",
            "embeddings/movies.attributes.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(run.resolve(file)), Files.readAllBytes(again.resolve(file)), file);
    }
  }

  @Test
  void titlesYearsGenresAndOtherColumnsArrive() {
    withTitles();
    Embedding movies = EmbeddingParquet.read(run.resolve("embeddings"), "movies");
    assertEquals(List.of("1", "2", "3", "4", "99", "5"), movies.keys());
    assertEquals("99", movies.titles().get(4));
    assertEquals(
        List.of("year", "genre", "gross"), List.copyOf(movies.attributes().columns().keySet()));
    assertEquals("1984", movies.attributes().columns().get("year").text(2));
    assertEquals("Action|Sci-Fi", movies.attributes().columns().get("genre").text(2));
    assertEquals("78.3", movies.attributes().columns().get("gross").text(2));
  }

  @Test
  void withoutTitlesKeysAreTitles() throws IOException {
    Files.writeString(vectors, "2 2\nNew_York 1 2\n日本 2 1\n");
    assertEquals(0, bring(vectors).code());
    assertTrue(ask("similar", "New_York").out().contains("日本"));
    // A title without the underscore is the same to a question.
    assertEquals(0, ask("similar", "new york").code());
  }

  /** What blanks became in word2vec's format leads back to the title. */
  @Test
  void titlesAreFoundByTheWordsOfAnExport() throws IOException {
    Files.writeString(vectors, "2 2\nToy_Story 1 2\nHeat 2 1\n");
    Files.writeString(titles, "name,year\nToy Story,1995\nHeat,1995\n");
    Outcome outcome = withTitles("--key-column", "name", "--title-column", "name");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        List.of("Toy Story", "Heat"),
        EmbeddingParquet.read(run.resolve("embeddings"), "movies").titles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "1,1979,Alien, The First^Alien, The First^1979",
        "1::Alien (1979)::Horror|Sci-Fi^Alien (1979)^1979",
        "1|Alien (1979)|01-Jan-1979|||0|0|0|0|0|0|0|0|0|0|0|1|0|0|0|1|0|0|0^Alien (1979)^1979"
      })
  void titlesOfNetflixAndOldMovieLens(String line, String title, String year) throws IOException {
    Files.write(titles, (line + "\n").getBytes(StandardCharsets.ISO_8859_1));
    Outcome outcome = withTitles();
    assertEquals(0, outcome.code(), outcome.err());
    Embedding movies = EmbeddingParquet.read(run.resolve("embeddings"), "movies");
    assertEquals(title, movies.titles().get(0));
    assertEquals(year, movies.attributes().columns().get("year").text(0));
  }

  /** Out of a run and in again: vectors bit for bit, from each format. */
  @ParameterizedTest
  @EnumSource
  void exportsComeBack(VectorFormat format) {
    withTitles();
    Path out = directory.resolve("export");
    assertEquals(0, ask("export", "--format", format.toString(), "--out", out.toString()).code());
    Embedding before = EmbeddingParquet.read(run.resolve("embeddings"), "movies");
    Outcome outcome = bring(out, "--titles", titles.toString(), "--overwrite");
    assertEquals(0, outcome.code(), outcome.err());
    Embedding after = EmbeddingParquet.read(run.resolve("embeddings"), "movies");
    assertEquals(before.keys(), after.keys());
    assertEquals(before.titles(), after.titles());
    assertArrayEquals(before.vectors(), after.vectors());
    if (format == VectorFormat.PARQUET) {
      assertTrue(ParquetTables.read(out).find("movieId").isPresent());
    }
  }

  @Test
  void thereAreNoReasons() {
    withTitles();
    assertOneLine(
        run + ": its vectors were imported, so what they were trained on is not known here",
        ask("similar", "Alien", "--explain"));
    assertOneLine(
        "no numbers are known under \"tomatometer\"", ask("predict", "--target", "tomatometer"));
  }

  @Test
  void whatStandsThereStays() throws IOException {
    withTitles();
    byte[] before = Files.readAllBytes(run.resolve("embeddings/movies.parquet"));
    assertOneLine("holds a finished run; --overwrite replaces it", withTitles());
    Files.writeString(vectors, "1 3\nx 1 2\n");
    assertOneLine(vectors + ":2: 3 parts", withTitles("--overwrite"));
    assertArrayEquals(before, Files.readAllBytes(run.resolve("embeddings/movies.parquet")));

    Files.writeString(run.resolve("notes.txt"), "mine");
    Files.writeString(vectors, "1 2\n1 1 2\n");
    assertEquals(0, withTitles("--overwrite").code());
    assertEquals("mine", Files.readString(run.resolve("notes.txt")));
    assertEquals(1, EmbeddingParquet.read(run.resolve("embeddings"), "movies").size());

    Path thesis = directory.resolve("thesis");
    Files.createDirectories(thesis);
    Files.writeString(thesis.resolve("thesis.txt"), "precious");
    assertOneLine(
        "exists and is not a run",
        Shell.run("import", vectors.toString(), "--out", thesis.toString(), "--overwrite"));
    assertNothingTemporaryIsLeft();
  }

  @Test
  void badInputIsOneLineAndLeavesNothing() throws IOException {
    assertOneLine("no such file", bring(directory.resolve("none")));
    assertOneLine(
        "no column 'film'; expected a line that names the columns",
        withTitles("--key-column", "film"));
    assertOneLine("model.dimensions expects 7", withTitles("--set", "model.dimensions=7"));
    assertOneLine("file-format", withTitles("--set", "data.file-format=bin"));
    assertOneLine("name: expected a plain file name", withTitles("--name", "a/b"));
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "data: {format: vectors}\n");
    assertOneLine(
        "data.format: cannot learn from finished vectors; expected imported, or set data.format",
        Shell.run("run", config.toString()));
    Files.writeString(config, "model: {type: imported}\n");
    assertOneLine(
        "model.type: takes vectors as they are; expected data.format: vectors, or a model",
        Shell.run("run", config.toString()));
    Files.writeString(titles, "movieId,title\n1,A\n1,B\n");
    assertOneLine(
        titles + ":3: movie 1 has a title already, in line 2",
        withTitles("--set", "data.on-bad-row=fail"));
    Files.writeString(titles, "movieId,title\nx,A\ny,B\n");
    assertOneLine(
        titles
            + ": none of its 2 keys, such as 'x', is the key of a vector, such as '1'; name the"
            + " column of keys (--key-column, or data.titles.key)",
        withTitles());
    Files.writeString(titles, "movieId,title\n1,\"A\n2,\"B\n");
    assertOneLine(
        titles
            + ": holds no title: not one line can be used, the first because: open quotation mark",
        withTitles());
    assertFalse(Files.exists(run));
    Files.writeString(titles, "movieId,title\n1,A\n1,B\n");
    assertEquals(0, withTitles().code());
  }

  private void assertNothingTemporaryIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".")));
    }
  }

  private static void assertOneLine(String expected, Outcome outcome) {
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains(expected), outcome.err());
  }
}
