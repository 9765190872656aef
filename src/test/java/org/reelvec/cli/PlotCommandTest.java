package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.explore.KeyedVectors;
import org.reelvec.saved.SavedRun;

class PlotCommandTest {
  @TempDir static Path directory;
  static Path run;
  static Path other;

  @BeforeAll
  static void writeRuns() throws IOException {
    run = directory.resolve("run");
    other = directory.resolve("other");
    PlantedRun.write(run, "");
    PlantedRun.write(other, "");
  }

  @Test
  void drawsIntoTheRunAndKeepsTheNumbersBesideIt() throws IOException {
    Path figures = run.resolve("figures");
    for (int time = 0; time < 2; time++) { // the second replaces the first
      Outcome drawn = plot("--kind", "pca", "--color", "genre", "--theme", "dark");
      assertEquals(0, drawn.code(), drawn.err());
      assertEquals(
          List.of(
              figures.resolve("pca-genre.png").toString(),
              figures.resolve("pca-genre.csv").toString(),
              "note: left out 1 movie without a direction (vectors of length 0 or with NaN):"
                  + " 'Nobody Saw This (2000)'",
              "note: 3 of 6 movies have no genres and are grey"),
          drawn.out().lines().toList());
    }
    BufferedImage image = ImageIO.read(figures.resolve("pca-genre.png").toFile());
    assertEquals(2400, image.getWidth());
    assertEquals(0x14171C, image.getRGB(1, 1) & 0xFFFFFF);
    List<String> lines = Files.readAllLines(figures.resolve("pca-genre.csv"));
    assertEquals("title,x,y,genres", lines.get(0));
    assertTrue(lines.get(1).startsWith("Ringu (Ring) (1998),"), lines.get(1));
    assertTrue(lines.get(1).endsWith(",Horror"), lines.get(1));
    try (Stream<Path> left = Files.list(figures)) {
      assertFalse(left.anyMatch(file -> file.getFileName().toString().endsWith(".tmp")));
    }
  }

  @Test
  void tellsScriptsWhatItWroteAndWritesTheTruth() throws IOException {
    Path svg = directory.resolve("heat.svg");
    Outcome drawn =
        plot("--kind", "heatmap", "--order", "given", "--out", svg.toString(), "--json");
    JsonNode json = new ObjectMapper().readTree(drawn.out());
    assertEquals("heatmap", json.path("kind").asText());
    assertEquals(svg.toString(), json.path("files").path(0).asText());
    assertTrue(Files.readString(svg).startsWith("<svg"));
    KeyedVectors vectors = KeyedVectors.of(SavedRun.open(run).table("movies"));
    List<String> lines = Files.readAllLines(directory.resolve("heat.csv"));
    assertEquals("row,column,cosine", lines.get(0));
    assertEquals(1 + 6 * 7 / 2, lines.size());
    assertEquals(
        "\"Ring, The (2002)\",Ringu (Ring) (1998)," + vectors.similarity("The Ring", "Ringu"),
        lines.get(2));
  }

  @Test
  void putsRunsSideBySideInOnePage() throws IOException {
    Path page = directory.resolve("page.html");
    Outcome drawn =
        Shell.run(
            "plot",
            run.toString(),
            other.toString(),
            "--kind",
            "extremes",
            "--out",
            page.toString());
    assertEquals(0, drawn.code(), drawn.err());
    String html = Files.readString(page);
    assertEquals(2, html.split("<figure class", -1).length - 1);
    assertTrue(html.contains(run + ": the most and least similar pairs of all 6 movies"));
    assertEquals(
        Files.readString(directory.resolve("page-1.csv")),
        Files.readString(directory.resolve("page-2.csv")));
    assertTrue(drawn.out().contains("note: shown are the 6 movies that all runs have"));
  }

  @Test
  void saysHowFarAMapHasCome() {
    Outcome drawn = plot("--kind", "tsne", "--iterations", "250", "--format", "svg");
    assertEquals(0, drawn.code(), drawn.err());
    assertTrue(drawn.err().contains("t-SNE, divergence "), drawn.err());
    assertTrue(drawn.err().endsWith(", 250 of 250\n"), drawn.err());
  }

  @Test
  void movesAMovie() {
    Outcome drawn =
        plot("--kind", "pca", "--from", "Ringu", "--to", "The Ring", "--move", "Yojimbo");
    assertEquals(0, drawn.code(), drawn.err());
    Outcome half = plot("--kind", "pca", "--from", "Ringu");
    assertEquals(2, half.code());
    assertTrue(half.err().contains("--to"), half.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "--kind pca --color yaer! color: no attribute of movies is called 'yaer', did you mean",
        "--kind pca --items 0! --items: 0 is not a positive number",
        "--kind tsne --perplexity 0.5! --perplexity: 0.5, expected 1 or more",
        "--kind pca --scale 0! --scale: 0 is not a positive number",
        "--kind heatmap --color year! --color: has no meaning for --kind heatmap",
        "--kind tsne --from Ringu --to Yojimbo! --from: has no meaning for --kind tsne",
        "--kind pca --target gross! --target: has no meaning for --kind pca",
        "--kind tsne --perplexity 5! t-SNE of 6 items: perplexity 5.0 is too high",
        "--kind tsne --iterations 10! t-SNE: iterations is 10, expected 250 or more",
        "--kind umap --items 2! UMAP of 2 items: it takes 4 or more; choose more items",
        "--kind predicted! %s: has nothing predicted; it has none; run it with --set",
        "--kind stability! %s: has no runs of other seeds to compare with; make them with:",
        "--kind pca --metric euclidean! --metric: has no meaning for --kind pca",
        "--kind umap --iterations 300! --iterations: has no meaning for --kind umap",
        "--kind dendrogram --order given! --order: has no meaning for --kind dendrogram",
        "--kind curves --items 5! --items: has no meaning for --kind curves",
        "--kind pca --scale 40! plot: a picture of"
      })
  void refusesInOneLine(String options, String message) {
    Outcome refused = plot(options.split(" ", -1));
    assertEquals(2, refused.code());
    assertTrue(refused.err().startsWith(message.replace("%s", run.toString())), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
  }

  @Test
  void refusesAFileWhoseNameSaysAnotherFormat() {
    for (String name : List.of("numbers.csv", "map.pdf")) {
      Path file = directory.resolve(name);
      Outcome refused = plot("--kind", "pca", "--out", file.toString());
      assertEquals(2, refused.code());
      assertEquals(
          file
              + ": a picture's name ends with .png, .svg or .html; the numbers go to a .csv beside"
              + " it\n",
          refused.err());
      assertFalse(Files.exists(file));
    }
    Path numbers = directory.resolve("numbers.csv");
    assertEquals(2, plot("--kind", "pca", "--format", "svg", "--out", numbers.toString()).code());
    assertFalse(Files.exists(numbers));
  }

  @Test
  void severalRunsWantANamedPage() {
    Outcome nameless = Shell.run("plot", run.toString(), other.toString(), "--kind", "pca");
    assertEquals("--out: name the page of several runs, as --out page.html\n", nameless.err());
    Outcome image =
        Shell.run("plot", run.toString(), other.toString(), "--kind", "pca", "--out", "x.png");
    assertEquals("--format: several runs are drawn as html only\n", image.err());
  }

  @Test
  void refusesATableThatThereIsNot() {
    Outcome refused = plot("--kind", "pca", "--table", "links");
    assertEquals(run + ": has no table links; it has movies, users\n", refused.err());
  }

  private static Outcome plot(String... options) {
    return Shell.run(
        Stream.concat(Stream.of("plot", run.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
