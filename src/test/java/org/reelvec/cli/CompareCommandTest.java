package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.io.TextTable;
import org.reelvec.report.HtmlPage;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** Runs made by hand, side by side: 120 movies of three genres, of which a score is to be told. */
class CompareCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOVIES = 120;

  @TempDir static Path directory;

  @BeforeAll
  static void plant() throws IOException {
    String ratings = "data: {format: movielens-csv}\nmodel: {type: ratingdot}\n";
    write("clear", ratings, movies("", 0.3, 1), "{\"test.rmse\": 0.9, \"test.biases.rmse\": 1.0}");
    write("noisy", ratings, movies("", 3, 2), "{\"test.rmse\": 0.95, \"test.biases.rmse\": 1.0}");
    write("named", ratings, movies("tt", 0.3, 3), "{}");
    write("linked", "model: {type: linkcosine}\n", movies("", 0.3, 4), "{\"link.auc\": 0.9}");
    List<String> links = List.of("War (genre)", "Steven Spielberg");
    EmbeddingParquet.write(
        new Embedding("links", links, links, Table.ofRows(2), 5, new float[10]),
        directory.resolve("linked/embeddings"));
    PlantedRun.write(directory.resolve("other"), "");
  }

  /** Genre i % 3 is a direction, the score a line along the fourth; the rest is noise. */
  private static Embedding movies(String keyPrefix, double noise, long seed) {
    Random random = new Random(seed);
    double[] scores = new Random(0).doubles(MOVIES).toArray();
    float[] vectors = new float[5 * MOVIES];
    String[][] genres = new String[MOVIES][];
    List<String> keys = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < MOVIES; i++) {
      genres[i] = new String[] {List.of("War", "Drama", "Comedy").get(i % 3)};
      keys.add(keyPrefix + i);
      titles.add("Number %d, The (%d)".formatted(i, 1950 + i % 50));
      vectors[5 * i + i % 3] = 2;
      vectors[5 * i + 3] = (float) (2 * scores[i]);
      for (int j = 0; j < 5; j++) {
        vectors[5 * i + j] += (float) (noise * random.nextGaussian());
      }
    }
    Table attributes =
        Table.ofRows(MOVIES)
            .with("genres", new Column.TextLists(genres))
            .with("tomatometer", new Column.Doubles(scores));
    return new Embedding("movies", keys, titles, attributes, 5, vectors);
  }

  private static void write(String name, String config, Embedding movies, String metrics)
      throws IOException {
    Path run = directory.resolve(name);
    PlantedRun.write(run, "");
    Files.writeString(run.resolve("config.yaml"), config);
    Files.writeString(run.resolve("metrics.json"), metrics);
    EmbeddingParquet.write(movies, run.resolve("embeddings"));
  }

  private static Outcome compare(String... names) {
    List<String> arguments = new ArrayList<>(List.of("compare"));
    for (String name : names) {
      arguments.add(name.startsWith("--") ? name : directory.resolve(name).toString());
    }
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void refusesADirectoryForItsPage() {
    Outcome outcome = compare("clear", "noisy", "--out", directory.toString());
    assertEquals(2, outcome.code());
    assertEquals(
        directory + ": is a directory; this format is one file, so name a file\n", outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void theBetterRunIsBetterInEveryFigure() throws IOException {
    Outcome outcome = compare("clear", "noisy", "--json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode answer = JSON.readTree(outcome.out());
    assertEquals("key", answer.path("match").asText());
    assertEquals(MOVIES, answer.path("movies").intValue());
    JsonNode clear = answer.path("runs").get(0);
    JsonNode noisy = answer.path("runs").get(1);
    assertEquals("clear", clear.path("name").asText());
    assertEquals("ratingdot", clear.path("model").asText());
    assertEquals(0.9, clear.path("figures").path("test.rmse").doubleValue());
    assertTrue(clear.path("genrePurity").doubleValue() > 0.9, outcome.out());
    assertTrue(noisy.path("genrePurity").doubleValue() < 0.7, outcome.out());
    assertEquals(39 / 119.0, answer.path("genreChance").doubleValue(), 1e-9);
    assertEquals(10 / 119.0, answer.path("overlapChance").doubleValue(), 1e-9);
    assertTrue(clear.path("stability").isNull());
    JsonNode target = answer.path("targets").get(0);
    assertEquals("tomatometer", target.path("target").asText());
    JsonNode first = target.path("runs").get(0);
    JsonNode second = target.path("runs").get(1);
    assertTrue(first.path("againstFirst").isNull());
    assertTrue(second.path("againstFirst").path("p").doubleValue() < 0.01, outcome.out());
    assertEquals(
        second.path("mse").path("mean").doubleValue()
            - first.path("mse").path("mean").doubleValue(),
        second.path("againstFirst").path("difference").path("mean").doubleValue(),
        1e-12);
    assertEquals(outcome.out(), compare("clear", "noisy", "--json").out(), "the same again");
  }

  @Test
  void oneRunTwiceAgreesWholly() throws IOException {
    JsonNode answer = JSON.readTree(compare("clear", "clear", "--json").out());
    assertEquals(1, answer.path("agreement").get(0).path("overlap").doubleValue());
    JsonNode second = answer.path("targets").get(0).path("runs").get(1).path("againstFirst");
    assertEquals(1, second.path("p").doubleValue());
    assertEquals(0, second.path("difference").path("high").doubleValue());
  }

  @Test
  void theTableIsAligned() {
    Outcome outcome = compare("clear", "noisy", "named");
    assertEquals(0, outcome.code(), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    assertTrue(outcome.out().contains("matched by title and year"), outcome.out());
    String header = lines.get(5);
    assertTrue(header.matches(" +clear +noisy +named +baseline"), header);
    String rmse = lines.stream().filter(l -> l.startsWith("  test.rmse")).findFirst().orElse("");
    assertTrue(rmse.matches("  test.rmse +0\\.9000 +0\\.9500 +- +1\\.0000"), rmse);
    assertEquals(header.length(), rmse.length());
    assertTrue(
        IntStream.range(0, lines.size()).allMatch(i -> lines.get(i).length() <= 100),
        outcome.out());
  }

  @Test
  void marksPurityThatJudgesAnInput() {
    Outcome outcome = compare("clear", "linked");
    assertTrue(
        outcome
            .out()
            .lines()
            .anyMatch(l -> l.matches("  genre purity +\\d\\.\\d+  +\\d\\.\\d+\\* .*")),
        outcome.out());
    assertTrue(outcome.out().contains("\n*: genres were among what"), outcome.out());
    assertFalse(outcome.out().contains("note:"), "they have no held-out figure in common");
  }

  @Test
  void thePageHasTheTableAndThePicturesOfEveryRun() throws IOException {
    Path file = directory.resolve("compare.html");
    Outcome outcome =
        Shell.run(
            "compare",
            directory.resolve("clear").toString(),
            directory.resolve("noisy").toString(),
            "--json",
            "--out",
            file.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(outcome.out(), compare("clear", "noisy", "--json").out(), "the same answer");
    HtmlPage page = HtmlPage.read(file);
    page.check();
    assertEquals(
        List.of("figures", "neighbours", "extremes", "heatmaps", "maps", "dendrograms"),
        page.sections());
    JsonNode second = JSON.readTree(outcome.out()).path("targets").get(0).path("runs").get(1);
    String mse = TextTable.number(second.path("mse").path("mean").doubleValue(), 4);
    String p = TextTable.number(second.path("againstFirst").path("p").doubleValue(), 4);
    assertTrue(page.section("figures").contains(mse), mse);
    assertTrue(page.section("figures").contains(p), p);
    for (String section : List.of("heatmaps", "maps", "dendrograms")) {
      assertEquals(2, page.texts("//section[@id='" + section + "']//figure").size(), section);
    }
    assertEquals(2, page.texts("//section[@id='extremes']//table").size());
    assertEquals(5, page.texts("//section[@id='neighbours']//table").size());
    Set<String> agreed = new HashSet<>();
    for (int run = 2; run <= 3; run++) {
      List<String> bold =
          page.texts("(//section[@id='neighbours']//table)[1]//td[%d]/b".formatted(run));
      assertTrue(run == 2 ? agreed.addAll(bold) : agreed.equals(Set.copyOf(bold)), bold.toString());
    }
  }

  @Test
  void refusesInOneLine() {
    Outcome nothing = compare("clear", "other");
    assertEquals(2, nothing.code());
    assertEquals(
        "compare: these runs have fewer than two movies in common, by key and by title: clear has"
            + " 'Number 0, The (1950)' (#0), other has 'Ringu (Ring) (1998)' (#10)\n",
        nothing.err());
    assertEquals(2, compare("clear").code());
    Outcome missing = compare("clear", "nosiy");
    assertEquals(2, missing.code());
    assertEquals(1, missing.err().lines().count(), missing.err());
    assertTrue(missing.err().contains("did you mean"), missing.err());
  }
}
