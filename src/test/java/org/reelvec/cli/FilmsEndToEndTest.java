package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.embedding.format.NpyFiles;
import org.reelvec.embedding.format.ProjectorTsv;
import org.reelvec.embedding.format.Word2VecText;
import org.reelvec.io.TextTable;
import org.reelvec.report.HtmlPage;

/** The main job on the embedded films, and every question that can be asked of its run. */
class FilmsEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] SHORT = {
    "--set", "training.epochs=3", "--set", "training.threads=1", "--set", "model.dimensions=16"
  };

  @TempDir static Path directory;
  static Path run;
  static Outcome outcome;

  @BeforeAll
  static void trainOnTheFilms() {
    run = directory.resolve("films");
    outcome = train(run);
  }

  private static Outcome train(Path out, String... more) {
    List<String> arguments = new java.util.ArrayList<>(List.of("run", "configs/films.yaml"));
    arguments.addAll(List.of(SHORT));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void saysWhatItFound() {
    assertEquals(0, outcome.code(), outcome.err());
    for (String part :
        List.of(
            "Held-out links",
            "mrr",
            "Nearest to The Matrix",
            "Recommended",
            "tomatometer",
            "log10 gross",
            "report.html")) {
      assertTrue(outcome.out().contains(part), part + " is not in:\n" + outcome.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config.yaml",
        "provenance.json",
        "metrics.jsonl",
        "metrics.json",
        "checkpoints/epoch-0003.ckpt",
        "model.zip",
        "embeddings/movies.parquet",
        "embeddings/movies.attributes.parquet",
        "embeddings/links.parquet",
        "pairs.parquet",
        "downstream/recommender.pb",
        "downstream/tomatometer.pb",
        "downstream/gross.pb",
        "report.html"
      })
  void leavesTheFileThatOtherToolsExpect(String file) throws Exception {
    assertTrue(Files.size(run.resolve(file)) > 0);
  }

  @Test
  void theFiguresBeatTheirBaselines() throws Exception {
    JsonNode metrics = JSON.readTree(run.resolve("metrics.json").toFile());
    assertTrue(figure(metrics, "link.mrr") > figure(metrics, "link.popularity.mrr"));
    assertTrue(figure(metrics, "link.auc") > 0.85);
    assertTrue(figure(metrics, "tomatometer.mse") < figure(metrics, "tomatometer.baseline.mse"));
    assertTrue(figure(metrics, "gross.mse") < figure(metrics, "gross.baseline.mse"));
  }

  private static double figure(JsonNode metrics, String name) {
    assertTrue(metrics.path(name).isNumber(), name);
    return metrics.path(name).doubleValue();
  }

  @Test
  void oneThreadGivesTheSameBytesAgainAndAResumedRunToo() throws Exception {
    Path again = directory.resolve("again");
    train(again);
    Path resumed = directory.resolve("resumed");
    assertEquals(0, train(resumed).code());
    // As a kill after the second epoch leaves it: an earlier checkpoint, and no results.
    shorten(resumed);
    Outcome outcome = train(resumed, "--resume");
    assertEquals(0, outcome.code(), outcome.err());
    for (String file :
        List.of(
            "config.yaml",
            "model.zip",
            "embeddings/movies.parquet",
            "embeddings/links.parquet",
            "embeddings/movies.attributes.parquet",
            "pairs.parquet",
            "metrics.json")) {
      byte[] expected = Files.readAllBytes(run.resolve(file));
      assertArrayEquals(expected, Files.readAllBytes(again.resolve(file)), "again: " + file);
      assertArrayEquals(expected, Files.readAllBytes(resumed.resolve(file)), "resumed: " + file);
    }
  }

  /** Leaves the checkpoint of epoch 2 as the newest, and a provenance that is not finished. */
  private static void shorten(Path resumed) throws Exception {
    Path source = directory.resolve("two");
    Shell.run(
        "run",
        "configs/films.yaml",
        "--set",
        "training.epochs=2",
        "--set",
        "training.threads=1",
        "--set",
        "model.dimensions=16",
        "--out",
        source.toString());
    Files.delete(resumed.resolve("checkpoints/epoch-0003.ckpt"));
    Files.copy(
        source.resolve("checkpoints/epoch-0002.ckpt"),
        resumed.resolve("checkpoints/epoch-0002.ckpt"));
    Path provenance = resumed.resolve("provenance.json");
    Files.writeString(
        provenance, Files.readString(provenance).replaceAll(",\\s*\"finished\" : \"[^\"]*\"", ""));
  }

  @Test
  void theSavedConfigurationIsCompleteAndMakesTheSameRun() throws Exception {
    Outcome check = Shell.run("config", "check", run.resolve("config.yaml").toString());
    assertEquals(0, check.code(), check.err());
    assertEquals(Files.readString(run.resolve("config.yaml")), check.out());
  }

  @Test
  void anExistingRunIsNotWrittenOver() {
    Outcome second = train(run);
    assertEquals(2, second.code());
    assertEquals(
        run + ": holds a finished run; --overwrite replaces it, --out DIR keeps both\n",
        second.err());
  }

  @Test
  void aRunIsReplacedWhereThatIsAskedFor() throws Exception {
    Path replaced = directory.resolve("replaced");
    assertEquals(0, train(replaced, "--set", "training.refit=all").code());
    assertTrue(Files.exists(replaced.resolve("metrics.refit.jsonl")));
    Files.writeString(replaced.resolve("thesis.txt"), "precious");
    Outcome second = train(replaced, "--overwrite");
    assertEquals(0, second.code(), second.err());
    assertFalse(Files.exists(replaced.resolve("metrics.refit.jsonl")));
    assertFalse(Files.exists(replaced.resolve("checkpoints/refit")));
    assertEquals("precious", Files.readString(replaced.resolve("thesis.txt")));
    assertArrayEquals(
        Files.readAllBytes(run.resolve("metrics.json")),
        Files.readAllBytes(replaced.resolve("metrics.json")));
  }

  @Test
  void aRunIsResumedWithItsOwnConfigurationOnly() {
    Outcome other = train(run, "--resume", "--set", "training.batch=100");
    assertEquals(2, other.code());
    assertTrue(other.err().contains("then batch: 512, now batch: 100"), other.err());
  }

  @Test
  void listsNeighboursAsJson() throws Exception {
    Outcome similar = ask("similar", "the matrix", "--top", "4", "--json");
    JsonNode answer = JSON.readTree(similar.out());
    assertEquals("The Matrix", answer.path("title").asText());
    assertEquals(4, answer.path("neighbours").size());
    double last = 1.0001;
    for (JsonNode neighbour : answer.path("neighbours")) {
      assertTrue(neighbour.path("score").doubleValue() <= last);
      last = neighbour.path("score").doubleValue();
    }
  }

  @Test
  void filtersAndExplainsNeighbours() throws Exception {
    Outcome similar =
        ask(
            "similar",
            "Jaws",
            "--filter",
            "year=1990..1999,genre=Horror",
            "--explain",
            "--json",
            "--top",
            "5");
    Embedding movies = EmbeddingParquet.read(run.resolve("embeddings"), "movies");
    JsonNode neighbours = JSON.readTree(similar.out()).path("neighbours");
    assertEquals(5, neighbours.size());
    for (JsonNode neighbour : neighbours) {
      int row = movies.indexOf(neighbour.path("key").asText()).orElseThrow();
      String year = movies.attributes().columns().get("year").text(row);
      assertTrue(year != null && year.startsWith("199"), year);
      assertEquals("Horror", movies.attributes().columns().get("genre").text(row));
      assertTrue(neighbour.path("reasons").isArray());
    }
  }

  @Test
  void listsNeighboursOfLinks() {
    Outcome similar =
        ask("similar", "Steven Spielberg", "--table", "links", "--metric", "euclidean");
    assertEquals(0, similar.code(), similar.err());
    assertEquals(12, similar.out().lines().count());
  }

  @Test
  void tellsMoviesOfOneTitleApartByYear() {
    Outcome both = ask("similar", "Casino Royale");
    assertEquals(2, both.code());
    assertTrue(both.err().contains("Casino Royale (1967)"), both.err());
    assertTrue(both.err().contains("Casino Royale (2006)"), both.err());
    assertEquals(0, ask("similar", "Casino Royale (2006)").code());
    assertEquals(0, ask("similar", "#Casino Royale (2006)").code());
  }

  @Test
  void ranksAllMoviesForATaste() throws Exception {
    Outcome recommended =
        ask(
            "recommend",
            "--liked",
            "data/films/liked.txt",
            "--disliked",
            "data/films/disliked.txt",
            "--json");
    JsonNode ranking = JSON.readTree(recommended.out()).path("ranking");
    assertEquals(3200, ranking.size());
    assertTrue(ranking.get(0).path("decision").doubleValue() > 0);
    assertTrue(ranking.get(3199).path("decision").doubleValue() < 0);
  }

  @Test
  void predictsAsTheRunDid() throws Exception {
    JsonNode metrics = JSON.readTree(run.resolve("metrics.json").toFile());
    JsonNode answer = JSON.readTree(ask("predict", "--target", "tomatometer", "--json").out());
    assertEquals(
        figure(metrics, "tomatometer.mse"),
        answer.path("figures").path("tomatometer.mse").doubleValue());
    Outcome seed = ask("predict", "--target", "gross", "--protocol", "seed");
    assertTrue(seed.out().contains("gross") && !seed.out().contains("log10"), seed.out());
  }

  @Test
  void exportsAreReadBackEqual() {
    Embedding movies = EmbeddingParquet.read(run.resolve("embeddings"), "movies");
    Path out = directory.resolve("exports");
    for (String format : List.of("word2vec", "parquet", "npy", "projector")) {
      Outcome export = ask("export", "--format", format, "--out", out.resolve(format).toString());
      assertEquals(0, export.code(), export.err());
      assertTrue(export.out().isEmpty());
    }
    assertArrayEquals(
        movies.vectors(), Word2VecText.read(out.resolve("word2vec"), "movies").vectors());
    assertArrayEquals(movies.vectors(), NpyFiles.read(out.resolve("npy"), "movies").vectors());
    assertArrayEquals(
        movies.vectors(), ProjectorTsv.read(out.resolve("projector"), "movies").vectors());
    assertArrayEquals(
        movies.vectors(),
        EmbeddingParquet.importParquet(out.resolve("parquet"), "movies").vectors());
  }

  @Test
  void theReportHoldsWhatTheRunFound() throws Exception {
    HtmlPage page = HtmlPage.read(run.resolve("report.html"));
    page.check();
    assertEquals(
        List.of(
            "data",
            "training",
            "held-out",
            "neighbours",
            "analogies",
            "map",
            "similarities",
            "predicted",
            "recommended",
            "origin",
            "again"),
        page.sections());
    JsonNode metrics = JSON.readTree(run.resolve("metrics.json").toFile());
    for (String figure : List.of("link.mrr", "link.popularity.mrr", "link.auc")) {
      assertTrue(page.section("held-out").contains(digits(metrics, figure)), figure);
    }
    for (String figure : List.of("tomatometer.mse", "gross.mse", "gross.baseline.mse")) {
      assertTrue(page.section("predicted").contains(digits(metrics, figure)), figure);
    }
    assertTrue(page.texts("//header/p[1]").get(0).contains(digits(metrics, "link.mrr")));
    JsonNode nearest = JSON.readTree(ask("similar", "The Matrix", "--explain", "--json").out());
    String first = nearest.path("neighbours").path(0).path("title").asText();
    assertTrue(page.section("neighbours").contains(first), first);
    JsonNode reason = nearest.path("neighbours").path(0).path("reasons").path(0);
    assertTrue(page.section("neighbours").contains(reason.path("link").asText()));
    JsonNode provenance = JSON.readTree(run.resolve("provenance.json").toFile());
    provenance
        .path("inputs")
        .forEach(sha -> assertTrue(page.section("origin").contains(sha.asText())));
    assertTrue(
        page.texts("//details").stream().anyMatch(text -> text.contains("\nmodel:\n")),
        "the configuration");
  }

  private static String digits(JsonNode metrics, String name) {
    return TextTable.number(figure(metrics, name), 4);
  }

  @Test
  void theCommandInTheReportMakesTheSameRun() throws Exception {
    HtmlPage page = HtmlPage.read(run.resolve("report.html"));
    List<String> words =
        List.of(page.texts("//section[@id='again']/pre[1]").get(0).strip().split(" "));
    assertEquals(List.of("./reelvec", "run", run + "/config.yaml", "--out"), words.subList(0, 4));
    Outcome again = Shell.run(words.subList(1, words.size()).toArray(String[]::new));
    assertEquals(0, again.code(), again.err());
    Path other = Path.of(words.get(4));
    for (String file : List.of("config.yaml", "metrics.json", "embeddings/movies.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(run.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
    }
    assertEquals(withoutTimes(run), withoutTimes(other), "the reports differ by times alone");
  }

  private static String withoutTimes(Path run) throws Exception {
    return Files.readString(run.resolve("report.html"))
        .replaceAll("(-again)+", "")
        .replaceAll("\\d+-\\d\\d-\\d\\dT[0-9:]+Z", "")
        .replaceAll("<bdi>(\\d+ min )?\\d+ s</bdi>", "")
        .replaceAll("(?<=class=\"n\"><bdi>)\\d+\\.\\d\\d(?=</bdi></td></tr>)", "");
  }

  @Test
  void genrePurityIsReportedOnlyWhereGenresWereNoInput() throws Exception {
    assertTrue(outcome.out().contains("genre purity is left out"), outcome.out());
    Path blind = directory.resolve("blind");
    Outcome without = train(blind, "--set", "data.exclude-links=['* (genre)']");
    assertEquals(0, without.code(), without.err());
    JsonNode metrics = JSON.readTree(blind.resolve("metrics.json").toFile());
    assertTrue(figure(metrics, "genre.purity@10") > figure(metrics, "genre.chance"));
  }

  private static Outcome ask(String command, String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(command, run.toString()));
    all.addAll(List.of(arguments));
    return Shell.run(all.toArray(String[]::new));
  }
}
