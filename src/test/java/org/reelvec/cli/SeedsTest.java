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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;

/** A short training under three seeds, and what is asked of it. */
class SeedsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> RESULTS =
      List.of("metrics.json", "model.zip", "embeddings/movies.parquet", "config.yaml");

  @TempDir static Path directory;
  static Path run;
  static Outcome outcome;

  @BeforeAll
  static void trainThree() throws IOException {
    writeRatings();
    run = directory.resolve("three");
    outcome = train(run, "--seeds", "3");
  }

  /** Thirty users and forty movies; whose numbers are both even or both odd fit. */
  private static void writeRatings() throws IOException {
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    StringBuilder movies = new StringBuilder("movieId,title,genres\n");
    for (int movie = 0; movie < 40; movie++) {
      movies.append(
          "%d,Film %d (1990),%s\n".formatted(movie, movie, movie % 2 == 0 ? "War" : "Drama"));
      for (int user = 0; user < 30; user++) {
        if ((user * 7 + movie * 3) % 5 != 0) {
          ratings.append("%d,%d,%d,1\n".formatted(user, movie, user % 2 == movie % 2 ? 5 : 2));
        }
      }
    }
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/ratings.csv"), ratings);
    Files.writeString(directory.resolve("data/movies.csv"), movies);
    Files.writeString(
        directory.resolve("tiny.yaml"),
        """
        name: tiny
        seed: 7
        data: {format: movielens-csv, path: '%s'}
        split: {type: random, test: 0.1}
        model: {type: ratingdot, dimensions: 4}
        training: {epochs: 2, batch: 100, threads: 1}
        evaluation: {ratings: {bootstrap: 50}}
        """
            .formatted(directory.resolve("data")));
  }

  private static Outcome train(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("run", directory.resolve("tiny.yaml").toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  private static Outcome similar(Path run, String... more) {
    List<String> arguments = new ArrayList<>(List.of("similar", run.toString(), "Film 3"));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void tellsMeanAndDeviationOfEachFigure() throws IOException {
    assertEquals(0, outcome.code(), outcome.err());
    double[] rmse = new double[3];
    for (int i = 0; i < 3; i++) {
      Path of = i == 0 ? run : run.resolve("seeds/" + (7 + i));
      rmse[i] = JSON.readTree(of.resolve("metrics.json").toFile()).path("test.rmse").doubleValue();
    }
    double mean = (rmse[0] + rmse[1] + rmse[2]) / 3;
    double squares = 0;
    for (double value : rmse) {
      squares += (value - mean) * (value - mean);
    }
    assertTrue(squares > 0, "seeds differ");
    String line =
        outcome.out().lines().filter(l -> l.startsWith("test.rmse")).findFirst().orElse("");
    String expected = "test.rmse +%.4f +%.4f .*".formatted(mean, Math.sqrt(squares / 2));
    assertTrue(line.matches(expected), line + " is not " + expected);
  }

  @Test
  void eachIsACompleteRun() {
    Path ninth = run.resolve("seeds/9");
    assertEquals(0, similar(run).code());
    assertEquals(0, similar(ninth).code());
    assertTrue(Files.exists(ninth.resolve("report.html")));
    assertEquals(0, Shell.run("config", "check", ninth.resolve("config.yaml").toString()).code());
  }

  @Test
  void saysWhatOtherSeedsKeepOfAList() throws IOException {
    Outcome text = similar(run, "--stability", "--top", "4", "--filter", "genre=War");
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().contains("in other seeds"), text.out());
    assertTrue(text.out().matches("(?s).*\\n1 .* [012] of 2\\n.*"), text.out());
    assertTrue(
        text.out().matches("(?s).*mean overlap@4 with 2 other seeds: \\d\\.\\d+; by chance.*"),
        text.out());
    JsonNode answer = JSON.readTree(similar(run, "--stability", "--json").out());
    double shares = 0;
    for (JsonNode neighbour : answer.path("neighbours")) {
      shares += neighbour.path("stability").doubleValue();
    }
    assertEquals(2, answer.path("stability").path("seeds").intValue());
    // Lists of one length: the mean of the neighbours' shares is the mean of the seeds' overlaps.
    assertEquals(shares / 10, answer.path("stability").path("overlap").doubleValue(), 1e-9);
    assertFalse(JSON.readTree(similar(run, "--json").out()).has("stability"));
  }

  @Test
  void comparesTheirStability() throws IOException {
    Outcome compared =
        Shell.run("compare", run.toString(), run.resolve("seeds/8").toString(), "--json");
    assertEquals(0, compared.code(), compared.err());
    JsonNode answer = JSON.readTree(compared.out());
    double stability = answer.path("runs").get(0).path("stability").doubleValue();
    assertTrue(stability > answer.path("overlapChance").doubleValue(), compared.out());
    assertEquals("[8,9]", answer.path("runs").get(0).path("otherSeeds").toString());
    assertTrue(answer.path("remarks").get(0).asText().contains("differ in data, split or seed"));
  }

  @Test
  void goesOnWhereItWasKilledAndLeavesAlone() throws IOException {
    Path killed = directory.resolve("killed");
    assertEquals(0, train(killed).code());
    Outcome alone = similar(killed, "--stability");
    assertEquals(2, alone.code());
    assertTrue(alone.err().contains("--seeds 5 --resume"), alone.err());
    assertEquals(1, alone.err().lines().count());
    Outcome refused = train(killed, "--seeds", "3");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--resume keeps it and adds the seeds"), refused.err());

    assertEquals(0, train(killed, "--seeds", "2", "--resume").code());
    stop(killed.resolve("seeds/8"));
    String provenance = Files.readString(killed.resolve("provenance.json"));
    Outcome resumed = train(killed, "--seeds", "3", "--resume");
    assertEquals(0, resumed.code(), resumed.err());
    assertEquals(outcome.out().replace("three", "killed"), resumed.out());
    assertEquals(provenance, Files.readString(killed.resolve("provenance.json")), "trained again");
    for (String other : List.of("", "seeds/8", "seeds/9")) {
      for (String file : RESULTS) {
        assertArrayEquals(
            Files.readAllBytes(run.resolve(other).resolve(file)),
            Files.readAllBytes(killed.resolve(other).resolve(file)),
            other + " " + file);
      }
    }

    Outcome changed = train(killed, "--seeds", "3", "--resume", "--set", "training.batch=99");
    assertEquals(2, changed.code());
    assertTrue(changed.err().contains("now batch: 99"), changed.err());
    assertEquals(0, train(killed, "--overwrite").code());
    assertFalse(Files.exists(killed.resolve("seeds")), "seeds of another run are left");
  }

  /** As a kill at the beginning of the training leaves it. */
  private static void stop(Path run) throws IOException {
    Path provenance = run.resolve("provenance.json");
    Files.writeString(
        provenance, Files.readString(provenance).replaceAll(",\\s*\"finished\" : \"[^\"]*\"", ""));
    for (String file : List.of("metrics.json", "model.zip", "embeddings/movies.parquet")) {
      Files.delete(run.resolve(file));
    }
    Files.delete(run.resolve("checkpoints/epoch-0002.ckpt"));
  }

  @Test
  void refusesWhatIsNoNumberOfSeeds() {
    Path nowhere = directory.resolve("nowhere");
    Outcome none = train(nowhere, "--seeds", "0");
    assertEquals(2, none.code());
    assertEquals("--seeds: 0 is not in 1..1000\n", none.err());
    assertEquals(2, train(nowhere, "--seeds", "many").code());
    Outcome last = train(nowhere, "--seeds", "2", "--set", "seed=9223372036854775807");
    assertEquals("seed: 9223372036854775807 leaves no room for 2 seeds\n", last.err());
    assertFalse(Files.exists(nowhere));
  }
}
