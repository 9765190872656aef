package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.report.HtmlPage;

/** The rating models on the embedded MovieLens set. */
class MovieLensEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  private static Outcome train(String config, Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "configs/" + config + ".yaml"));
    arguments.addAll(List.of("--out", out.toString(), "--set", "training.threads=1"));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void theDotProductBeatsTheBiases() throws IOException {
    Path run = directory.resolve("dot");
    Outcome outcome = train("movielens-dot", run, "--set", "evaluation.predictions=true");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode metrics = JSON.readTree(run.resolve("metrics.json").toFile());
    assertTrue(figure(metrics, "test.rmse") < 0.985 * figure(metrics, "test.biases.rmse"));
    assertTrue(figure(metrics, "test.rmse.low") < figure(metrics, "test.rmse"));
    assertTrue(figure(metrics, "test.rmse.high") > figure(metrics, "test.rmse"));
    assertTrue(figure(metrics, "test.biases.rmse") < figure(metrics, "test.global-mean.rmse"));
    assertTrue(outcome.out().contains("Held-out ratings"), outcome.out());
    assertTrue(outcome.out().contains("Nearest to Toy Story (1995)"), outcome.out());
    assertEquals(
        (long) figure(metrics, "test.ratings") + 1,
        Files.readAllLines(run.resolve("predictions.csv")).size());
    assertEquals(figure(metrics, "test.rmse"), rmse(run.resolve("predictions.csv")), 1e-6);
    HtmlPage.read(run.resolve("report.html")).check();
    Outcome similar = Shell.run("similar", run.toString(), "Toy Story", "--json", "--explain");
    assertEquals(0, similar.code(), similar.err());
    assertEquals(10, JSON.readTree(similar.out()).path("neighbours").size());
  }

  /** From the file alone, as a reader would. */
  private static double rmse(Path predictions) throws IOException {
    double[] squares =
        Files.readAllLines(predictions).stream()
            .skip(1)
            .map(line -> line.split(","))
            .mapToDouble(f -> Double.parseDouble(f[2]) - Double.parseDouble(f[3]))
            .map(error -> error * error)
            .toArray();
    return Math.sqrt(java.util.Arrays.stream(squares).average().orElseThrow());
  }

  private static double figure(JsonNode metrics, String name) {
    assertTrue(metrics.path(name).isNumber(), name);
    return metrics.path(name).doubleValue();
  }

  @ParameterizedTest
  @CsvSource({
    "movielens-dot, 'type: k-fold, folds: 2, validation: 0.05', validation",
    "movielens-mlp, 'type: last-n, test: 2, validation: 1', all"
  })
  void aRunThatWasKilledGoesOnToTheSameBytes(String config, String split, String refit)
      throws IOException {
    String[] settings = {
      "--set",
      "split={" + split + "}",
      "--set",
      "training.refit=" + refit,
      "--set",
      "training.epochs=3",
      "--set",
      "model.dimensions=4"
    };
    Path whole = directory.resolve("whole-" + refit);
    assertEquals(0, train(config, whole, settings).code());
    Path killed = directory.resolve("killed-" + refit);
    Outcome first = train(config, killed, settings);
    assertEquals(0, first.code(), first.err());
    List<String> lost = shorten(killed);
    Outcome resumed =
        train(
            config,
            killed,
            Stream.concat(Stream.of(settings), Stream.of("--resume")).toArray(String[]::new));
    assertEquals(0, resumed.code(), resumed.err());
    for (String file : lost) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(killed.resolve(file)), file);
    }
  }

  /**
   * Leaves what a kill at the beginning of the last training leaves: the trainings before it, and
   * no results.
   */
  private static List<String> shorten(Path run) throws IOException {
    Path provenance = run.resolve("provenance.json");
    Files.writeString(
        provenance, Files.readString(provenance).replaceAll(",\\s*\"finished\" : \"[^\"]*\"", ""));
    List<String> results =
        List.of("metrics.json", "model.zip", "embeddings/movies.parquet", "pairs.parquet");
    for (String result : results) {
      Files.delete(run.resolve(result));
    }
    try (Stream<Path> files = Files.walk(run)) {
      Path newest =
          files
              .filter(file -> file.toString().endsWith(".ckpt"))
              .max(Comparator.comparing(MovieLensEndToEndTest::written))
              .orElseThrow();
      Files.delete(newest);
    }
    return results;
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aModelOfLinksWantsLinks() {
    Outcome outcome =
        train("movielens-dot", directory.resolve("x"), "--set", "model={type: linkcosine}");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("model.type: learns from links"), outcome.err());
  }
}
