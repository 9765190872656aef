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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;

/** Non-negative factorization by the command line. */
class NnmfEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  private static Outcome run(String config, Path out, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("run", config, "--out", out.toString()));
    for (String setting : settings) {
      arguments.addAll(setting.equals("--resume") ? List.of(setting) : List.of("--set", setting));
    }
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void theSeedsFactorizationBeatsTheBiases() throws IOException {
    Path run = directory.resolve("movie2vec");
    Outcome outcome = run("configs/movie2vec-nnmf.yaml", run, "training.threads=1");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode metrics = JSON.readTree(run.resolve("metrics.json").toFile());
    double rmse = metrics.path("test.rmse").doubleValue();
    assertTrue(rmse > 0.8 && rmse < 0.99 * metrics.path("test.biases.rmse").doubleValue());
    assertFalse(Files.exists(run.resolve("model.zip")), "there is no graph to save");
    Outcome similar = Shell.run("similar", run.toString(), "Monsters, Inc.", "--json");
    assertEquals(0, similar.code(), similar.err());
    assertEquals(10, JSON.readTree(similar.out()).path("neighbours").size());
  }

  /** Two users who like opposite films, in a file of three columns. */
  private static Path ratings(String name, String first) throws IOException {
    StringBuilder lines = new StringBuilder("userId,movieId,rating\n" + first);
    for (int user = 0; user < 8; user++) {
      for (int movie = 0; movie < 6; movie++) {
        lines.append("%d,%d,%d%n".formatted(user, movie, (user + movie) % 2 == 0 ? 5 : 1));
      }
    }
    Path file = directory.resolve(name);
    Files.writeString(file, lines.toString());
    return file;
  }

  private static Path config(Path ratings) throws IOException {
    Path config = directory.resolve(ratings.getFileName() + ".yaml");
    Files.writeString(
        config,
        """
        name: small
        data: {format: csv, path: %s}
        split: {type: random, test: 0.1, validation: 0.1}
        model: {type: nnmf, dimensions: 4, solver: coordinate-descent}
        training: {epochs: 6, threads: 1}
        """
            .formatted(ratings));
    return config;
  }

  @Test
  void aResumedRunGivesTheSameBytes() throws IOException {
    String config = config(ratings("good.csv", "")).toString();
    Path whole = directory.resolve("whole");
    Path resumed = directory.resolve("resumed");
    assertEquals(0, run(config, whole).code());
    Outcome first = run(config, resumed);
    assertEquals(0, first.code(), first.err());
    Files.writeString(
        resumed.resolve("provenance.json"),
        Files.readString(resumed.resolve("provenance.json"))
            .replaceAll(",\\s*\"finished\" : \"[^\"]*\"", ""));
    Files.delete(resumed.resolve("embeddings/movies.parquet"));
    Outcome again = run(config, resumed, "--resume");
    assertEquals(0, again.code(), again.err());
    for (String file : List.of("embeddings/movies.parquet", "embeddings/users.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(resumed.resolve(file)));
    }
  }

  @Test
  void aNegativeRatingIsRefusedUnlessThereAreBiases() throws IOException {
    String config = config(ratings("negative.csv", "90,0,-1.5\n")).toString();
    Path run = directory.resolve("negative");
    Outcome refused = run(config, run);
    assertEquals(2, refused.code());
    assertEquals(
        "model.type: nnmf predicts nothing below 0, and user '90' rated '0' -1.5; set model.bias:"
            + " true, or shift the ratings\n",
        refused.err());
    assertFalse(Files.exists(run));
    Outcome biased = run(config, run, "model.bias=true");
    assertEquals(0, biased.code(), biased.err());
  }
}
