package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;

/** A short training on the embedded films, held to figures. */
class ReproduceCommandTest {
  private final Path directory;

  ReproduceCommandTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void endsWithThreeWhereAFigureFailsAndReplacesAFormerReproduction() throws IOException {
    String config = config("[{metric: link.auc, value: 0.9, tolerance: 0.4}]");
    Outcome good = Shell.run("reproduce", config);
    assertEquals(0, good.code(), good.err());
    assertEquals(2, good.out().lines().count(), good.out());
    assertTrue(good.out().lines().skip(1).allMatch(l -> l.matches("link.auc .* OK")), good.out());
    Path run = directory.resolve("runs/short-reproduced");
    assertTrue(Files.exists(run.resolve("report.html")));

    Outcome bad =
        Shell.run(
            "reproduce",
            config,
            "--json",
            "--set",
            "expected=[{metric: link.auc, value: 9, tolerance: 0.1}, {metric: link.acu, value: 0.9,"
                + " tolerance: 1}]");
    assertEquals(3, bad.code(), bad.err());
    JsonNode answer = new ObjectMapper().readTree(bad.out());
    assertEquals(run.toString(), answer.path("run").asText());
    assertFalse(answer.path("holds").booleanValue());
    JsonNode failed = answer.path("checks").get(0);
    assertEquals("FAIL", failed.path("verdict").asText());
    assertEquals(
        failed.path("actual").doubleValue() - 9, failed.path("delta").doubleValue(), 1e-12);
    assertEquals("link.auc", answer.path("checks").get(1).path("nearest").get(0).asText());
  }

  @Test
  void needsSomethingToCheckAgainst() throws IOException {
    String config = config("[]");
    Outcome outcome = Shell.run("reproduce", config);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().startsWith(config + ": has no expected: block"), outcome.err());
    assertFalse(Files.exists(directory.resolve("runs")));
  }

  @Test
  void leavesAnotherRunAlone() throws IOException {
    Path other = Files.createDirectories(directory.resolve("other"));
    Files.writeString(other.resolve("provenance.json"), "{\"layout\": 1}");
    String config = config("[{metric: link.auc, value: 0.9, tolerance: 0.4}]");
    Outcome outcome = Shell.run("reproduce", config, "--out", other.toString());
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("no finished reproduction"), outcome.err());
  }

  private String config(String expected) throws IOException {
    Path file = directory.resolve("short.yaml");
    Files.writeString(
        file,
        """
        name: short
        training: {epochs: 1}
        model: {dimensions: 4}
        downstream: {targets: []}
        output: {directory: '%s'}
        expected: %s
        """
            .formatted(directory.resolve("runs"), expected));
    return file.toString();
  }
}
