package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

/** Skip-gram from a configuration to a run directory, on each kind of data. */
class SgnsEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOPICS = 3;
  private static final int ITEMS = 8; // of a topic

  @TempDir static Path directory;

  private static Outcome run(String config, Path out, String... settings) {
    return run(config, out, List.of(settings), List.of());
  }

  private static Outcome run(String config, Path out, List<String> settings, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("run", config, "--out", out.toString()));
    Stream.concat(Stream.of("training.threads=1"), settings.stream())
        .forEach(setting -> arguments.addAll(List.of("--set", setting)));
    arguments.addAll(more);
    return Shell.run(arguments.toArray(String[]::new));
  }

  private static Path yaml(String name, String text) throws IOException {
    Path file = directory.resolve(name + ".yaml");
    Files.writeString(file, text);
    return file;
  }

  /** Each line draws from one topic: item t3 of topic 1 is called {@code 1-t3}. */
  private static String topicLines(int lines) {
    SplittableRandom random = new SplittableRandom(3);
    return IntStream.range(0, lines)
        .mapToObj(
            line ->
                IntStream.range(0, 6)
                    .mapToObj(i -> line % TOPICS + "-t" + random.nextInt(ITEMS))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  private static Path sequences() throws IOException {
    Path data = directory.resolve("topics.txt");
    Files.writeString(data, topicLines(300) + "\nlonely\n\nrare 0-t0 1-t1\n");
    return yaml(
        "topics",
        """
        data: {format: sequences, path: %s}
        model: {type: sgns, dimensions: 8, min-count: 5}
        training: {epochs: 12, learning-rate: 0.1}
        """
            .formatted(data));
  }

  @Test
  void sequencesOfPlantedTopicsComeApart() throws IOException {
    for (String context : List.of("history", "window")) {
      Path out = directory.resolve("topics-" + context);
      Outcome outcome = run(sequences().toString(), out, "model.context=" + context);
      assertEquals(0, outcome.code(), outcome.err());
      assertTrue(outcome.out().contains("Nothing was held out."), outcome.out());
      Outcome similar = Shell.run("similar", out.toString(), "1-t3", "--json", "--top", "7");
      assertEquals(0, similar.code(), similar.err());
      for (JsonNode neighbour : JSON.readTree(similar.out()).path("neighbours")) {
        assertTrue(neighbour.path("title").asText().startsWith("1-"), similar.out());
      }
      assertEquals(2, Shell.run("similar", out.toString(), "rare").code());
      assertFalse(Files.exists(out.resolve("model.zip")));
      Table pairs = ParquetTables.read(out.resolve("pairs.parquet"));
      assertEquals(1802, pairs.rows());
      assertEquals(301, ((Column.Ints) pairs.columns().get("sequence")).values()[1801]);
      assertTrue(
          Files.readString(out.resolve("report.html"))
              .contains("nothing is held out of sequences"));
    }
  }

  /** The embedded ratings: the saved movies are those that were kept, under their own keys. */
  @Test
  void ratingsAreRankedAndExplained() throws IOException {
    Path out = directory.resolve("ratings");
    Outcome outcome =
        run("configs/word2vec-20.yaml", out, "training.epochs=2", "training.refit=none");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("Ranking of unrated movies"), outcome.out());
    JsonNode metrics = JSON.readTree(out.resolve("metrics.json").toFile());
    assertTrue(metrics.path("test.recall@10").doubleValue() > 0.01, metrics.toString());
    assertTrue(metrics.path("test.popularity.ndcg@10").isNumber(), metrics.toString());
    assertTrue(
        metrics.path("genre.purity@10").doubleValue()
            > 1.2 * metrics.path("genre.chance").doubleValue(),
        metrics.toString());
    Embedding movies = EmbeddingParquet.read(out.resolve("embeddings"), "movies");
    int toyStory = movies.titles().indexOf("Toy Story (1995)");
    assertEquals("1", movies.keys().get(toyStory));
    assertEquals("1995", movies.attributes().find("year").orElseThrow().text(toyStory));
    Table pairs = ParquetTables.read(out.resolve("pairs.parquet"));
    int[] movie = ((Column.Ints) pairs.columns().get("movie")).values();
    int rated = (int) IntStream.of(movie).filter(m -> m == toyStory).count();
    int count = ((Column.Ints) movies.attributes().find("count").orElseThrow()).values()[toyStory];
    assertTrue(rated > 0.8 * count && rated < count, rated + " of " + count); // a tenth held out
    int[] counts = new int[movies.size()];
    IntStream.of(movie).forEach(m -> counts[m]++);
    assertTrue(IntStream.of(counts).allMatch(c -> c >= 5));
    Outcome similar = Shell.run("similar", out.toString(), "Toy Story", "--json", "--explain");
    assertEquals(0, similar.code(), similar.err());
    JsonNode neighbours = JSON.readTree(similar.out()).path("neighbours");
    assertEquals(10, neighbours.size());
    assertTrue(similar.out().contains("raters"), similar.out());
  }

  @Test
  void linksAreJudgedBesidePopularity() throws IOException {
    Path config = yaml("links", "model: {type: sgns, dimensions: 16}\ntraining: {epochs: 8}\n");
    Path out = directory.resolve("links");
    Outcome outcome = run(config.toString(), out, "training.learning-rate=0.1");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("Held-out links"), outcome.out());
    JsonNode metrics = JSON.readTree(out.resolve("metrics.json").toFile());
    assertTrue(metrics.path("link.auc").doubleValue() > 0.7, metrics.toString());
    assertTrue(metrics.path("link.mrr").isNumber(), metrics.toString());
    assertTrue(metrics.path("link.popularity.hits@10").isNumber(), metrics.toString());
    assertEquals(0, Shell.run("similar", out.toString(), "--explain", "#" + anyMovie(out)).code());
    assertEquals(16, EmbeddingParquet.read(out.resolve("embeddings"), "links").dimensions());
  }

  private static String anyMovie(Path run) {
    return EmbeddingParquet.read(run.resolve("embeddings"), "movies").keys().get(0);
  }

  @Test
  void oneThreadGivesTheSameBytesAlsoAfterAKill() throws IOException {
    List<String> settings =
        List.of("training.epochs=2", "model.dimensions=4", "model.context-draws=2");
    Path whole = directory.resolve("whole");
    Path killed = directory.resolve("killed");
    for (Path out : List.of(whole, killed)) {
      Outcome outcome = run("configs/movie2vec-sgns.yaml", out, settings, List.of());
      assertEquals(0, outcome.code(), outcome.err());
    }
    sameBytes(whole, killed);
    Path provenance = killed.resolve("provenance.json");
    Files.writeString(
        provenance, Files.readString(provenance).replaceAll(",\\s*\"finished\" : \"[^\"]*\"", ""));
    Files.delete(killed.resolve("embeddings/movies.parquet"));
    Path refit = killed.resolve("checkpoints/refit");
    try (Stream<Path> files = Files.list(refit)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ckpt")).toList()) {
        Files.delete(file);
      }
    }
    Outcome resumed = run("configs/movie2vec-sgns.yaml", killed, settings, List.of("--resume"));
    assertEquals(0, resumed.code(), resumed.err());
    sameBytes(whole, killed);
  }

  private static void sameBytes(Path one, Path other) throws IOException {
    for (String file : List.of("embeddings/movies.parquet", "pairs.parquet", "metrics.json")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
    }
  }

  @Test
  void whatCannotBeLearntIsOneLine() throws IOException {
    String topics = sequences().toString();
    refused("lower model.min-count", topics, "model.min-count=1000");
    refused("model.min-rating", topics, "model.min-rating=4");
    refused("model.min-rating", "configs/word2vec-5.yaml", "model.min-rating=9");
    refused("split.type: of sgns one test part", "configs/word2vec-5.yaml", "split={type: k-fold}");
    refused("early-stopping.metric", topics, "training.early-stopping.metric=link.mrr");
    refused("no movie is called 'lonely'", topics, "explore.titles=[lonely]");
    refused("model.context", yaml("links2", "model: {type: sgns, context: window}\n").toString());
    Path untimed = directory.resolve("untimed.csv");
    Files.writeString(untimed, "userId,movieId,rating\n1,1,5\n1,2,5\n2,1,5\n2,2,4\n");
    Path config =
        yaml(
            "untimed",
            """
            data: {format: csv, path: %s}
            split: {type: random, test: 0, validation: 0}
            model: {type: sgns, context: window, min-count: 1}
            """
                .formatted(untimed));
    refused("set model.context: history", config.toString());
    assertEquals(
        0, run(config.toString(), directory.resolve("timeless"), "model.context=history").code());
  }

  private static void refused(String expected, String config, String... settings) {
    Path out = directory.resolve("refused");
    Outcome outcome = run(config, out, settings);
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains(expected), outcome.err());
    assertFalse(Files.exists(out), "a run was begun");
  }
}
