package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reelvec.cli.Shell.Outcome;

/** What a user gets wrong: one clear line each, exit code 2, and nothing left behind. */
class BadInputTest {
  private final Path directory;

  BadInputTest(@TempDir Path directory) {
    this.directory = directory;
  }

  static List<Arguments> lines() {
    String good = "[\"A\", {}, [\"x\"], null, null]\n";
    return List.of(
        Arguments.of("", "empty"),
        Arguments.of("{\n", ":1: "),
        Arguments.of("{\"title\": \"A\"}\n", ":1: "),
        Arguments.of(good + "[\"B\", {}, []]\n", ":2: "),
        Arguments.of(good + "[7, {}, [], null, null]\n", ":2: "),
        Arguments.of(good + "[\"B\", {}, [1], null, null]\n", ":2: "),
        Arguments.of(good + good, ":2: "),
        Arguments.of("[\"\\ud800\", {}, [], null, null]\n", "half a surrogate pair"),
        Arguments.of(good + "[\"B\", {}, [], null, null] x\n", ":2: not JSON"),
        Arguments.of(good, "min-link-count"),
        Arguments.of("\0\0\0binary\0", "not a text file"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aDataFileThatCannotBeUsed(String content, String expected) throws IOException {
    Path file = directory.resolve("movies.ndjson");
    Files.writeString(file, content);
    refused(expected, "run", config(), "--set", "data.path=" + file);
  }

  @Test
  void aMissingOrCutDataFile() throws IOException {
    refused("no such file", "run", config(), "--set", "data.path=" + directory.resolve("none"));
    byte[] cut = Arrays.copyOf(gzip(Files.readAllBytes(Path.of("data/films/films.ndjson"))), 5000);
    Path file = directory.resolve("cut.ndjson.gz");
    Files.write(file, cut);
    refused("cut off", "run", config(), "--set", "data.path=" + file);
  }

  @Test
  void aConfigurationWithErrorsNamesEachWithItsPlace() throws IOException {
    Path file = directory.resolve("bad.yaml");
    Files.writeString(file, "model:\n  dimensions: 0\ntraining:\n  epoch: 3\n");
    Outcome outcome = Shell.run("run", file.toString(), "--out", out());
    assertEquals(2, outcome.code());
    assertEquals(
        file
            + ":2:15: model.dimensions: 0 is not in 1..4096\n"
            + file
            + ":4:3: training.epoch: unknown key; did you mean 'epochs'?\n",
        outcome.err());
  }

  @Test
  void settingsThatCannotBe() throws IOException {
    refused("model.dimensions", "run", config(), "--set", "model.dimensions=0");
    refused("split", "run", config(), "--set", "split.test=0.99", "--set", "split.validation=0.01");
    refused("training.device", "run", config(), "--set", "training.device=cuda");
    refused(
        "link.mrr needs validation pairs",
        "run",
        config(),
        "--set",
        "split.validation=0.00001",
        "--set",
        "training.early-stopping.metric=link.mrr");
    refused("data.link-downsampling", "run", config(), "--set", "data.link-downsampling=1e-30");
    refused("scores a batch", "run", config(), "--set", "training.batch=1000000");
    refused("no movie is called 'Matrixx'", "run", config(), "--set", "explore.titles=[Matrixx]");
  }

  @Test
  void anOutputDirectoryThatIsNoRun() throws IOException {
    Path taken = directory.resolve("taken");
    Files.createDirectories(taken);
    Files.writeString(taken.resolve("thesis.txt"), "precious");
    Outcome outcome = Shell.run("run", config(), "--out", taken.toString(), "--overwrite");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("exists and is not a run"), outcome.err());
    assertEquals("precious", Files.readString(taken.resolve("thesis.txt")));
  }

  @Test
  void aRunThatIsNoneOrOfAnotherVersion() throws IOException {
    oneLine("no such run", Shell.run("similar", directory.resolve("none").toString(), "X"));
    Path old = directory.resolve("old");
    Files.createDirectories(old);
    Files.writeString(old.resolve("provenance.json"), "{\"layout\": 99}");
    oneLine("layout 99", Shell.run("similar", old.toString(), "X"));
    Files.writeString(old.resolve("provenance.json"), "{");
    oneLine("is not JSON", Shell.run("similar", old.toString(), "X"));
  }

  @Test
  void divergenceIsAFailedRunThatSaysWhere() throws IOException {
    Outcome outcome =
        Shell.run(
            "run",
            config(),
            "--out",
            out(),
            "--set",
            "training.updater=sgd",
            "--set",
            "training.learning-rate=100",
            "--set",
            "model.normalize=false",
            "--set",
            "training.loss=mse",
            "--set",
            "training.batch=1");
    assertEquals(1, outcome.code());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(
        outcome.err().matches("(?s)epoch \\d+, step \\d+: the loss is .*learning.rate.*"),
        outcome.err());
  }

  @Test
  void usageThatIsNone() {
    Outcome unknown = Shell.run("simlar");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("similar"), unknown.err());
    assertEquals(2, Shell.run().code());
    assertEquals(2, Shell.run("similar", "--top", "x", "run", "title").code());
    assertEquals(2, Shell.run("data", "verify", "pom.xml", "--expect", "abc").code());
    assertEquals(3, Shell.run("data", "verify", "pom.xml").code());
  }

  /** A small, quick experiment on the embedded films. */
  private String config() throws IOException {
    Path file = directory.resolve("config.yaml");
    Files.writeString(file, "training: {epochs: 1}\nmodel: {dimensions: 4}\n");
    return file.toString();
  }

  private String out() {
    return directory.resolve("out").toString();
  }

  private void refused(String expected, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", out()));
    oneLine(expected, Shell.run(all.toArray(String[]::new)));
    assertFalse(Files.exists(directory.resolve("out/provenance.json")), "a run was begun");
  }

  private static void oneLine(String expected, Outcome outcome) {
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains(expected), outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
    assertTrue(outcome.out().isEmpty(), outcome.out());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new java.io.ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
