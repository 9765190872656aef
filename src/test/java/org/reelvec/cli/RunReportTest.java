package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.report.HtmlPage;

/** Reports of small runs, whose titles are what strangers' files may hold. */
class RunReportTest {
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)> \"quoted\" & 'so'";
  private static final String LONG = "x".repeat(300);

  private final Path directory;

  RunReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private Outcome run(String yaml, Path out) throws IOException {
    Path config = Files.writeString(directory.resolve("config.yaml"), yaml);
    return Shell.run("run", config.toString(), "--out", out.toString());
  }

  private Path ratings() throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"),
        "movieId,title,genres\n1,\"%s\",Drama\n2,%s,Drama|War\n3,七人の侍 (1954),War\n4,\u202eابن (2001),War\n5,Plain (1999),Drama\n"
            .formatted(HOSTILE.replace("\"", "\"\""), LONG));
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int user = 1; user <= 8; user++) {
      for (int movie = 1; movie <= 5; movie++) {
        ratings.append("%d,%d,%d.0,%d\n".formatted(user, movie, 1 + (user * movie) % 5, user));
      }
    }
    Files.writeString(directory.resolve("ratings.csv"), ratings);
    return directory;
  }

  @Test
  void fiveMoviesOfHostileTitlesHaveAReport() throws IOException {
    Path out = directory.resolve("five");
    Outcome outcome =
        run(
            """
            name: "%s"
            data: {format: movielens-csv, path: %s}
            model: {type: ratingdot, dimensions: 2}
            training: {epochs: 2}
            explore: {analogies: [{a: "#1", b: "#2", c: "#3"}]}
            """
                .formatted("five <b>movies</b>".replace("/", "\u2215"), ratings()),
            out);
    assertEquals(0, outcome.code(), outcome.err());
    HtmlPage page = HtmlPage.read(out.resolve("report.html"));
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
            "origin",
            "again"),
        page.sections());
    assertTrue(page.section("neighbours").contains(HOSTILE), "a title stays a title");
    assertTrue(page.section("neighbours").contains("七人の侍"));
    assertFalse(page.section("neighbours").contains("\u202e"), "nothing turns the text around");
    assertTrue(page.section("neighbours").contains("rated both"), "reasons");
    assertTrue(page.section("analogies").contains("as 七人の侍"), page.section("analogies"));
    assertEquals(1, page.texts("//figure[@id='tsne']").size());
    assertTrue(page.section("map").contains("erplexity lowered from 30 to 1"), page.section("map"));
    assertTrue(page.texts("//h1").get(0).contains("<b>movies<"), "nor does the name");
  }

  @Test
  void whatNothingWasLearntOfIsNamed() throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"),
        """
        movieId,title,genres
        1,Heat (1995),Crime|Thriller
        2,Alien (1979),Horror|Sci-Fi
        3,Aliens (1986),Horror|Sci-Fi
        4,Nothing (2001),(no genres listed)
        """);
    Files.writeString(
        directory.resolve("ratings.csv"),
        "userId,movieId,rating,timestamp\n1,2,4.0,1\n1,4,3.0,2\n");
    Path out = directory.resolve("terms");
    Outcome outcome =
        run(
            """
            data: {format: movielens-csv, path: %s}
            split: {test: 0, validation: 0}
            model: {type: tfidf, dimensions: 2, terms: [genres]}
            """
                .formatted(directory),
            out);
    assertEquals(0, outcome.code(), outcome.err());
    HtmlPage page = HtmlPage.read(out.resolve("report.html"));
    page.check();
    assertFalse(page.sections().contains("training"));
    assertTrue(page.section("held-out").contains("Nothing was held out"));
    String data = page.section("data");
    assertTrue(data.contains("Nothing was learnt of 1 of the movies"), data);
    assertTrue(data.contains("Nothing (2001)."), data);
    assertTrue(
        page.section("neighbours").contains("Nothing (2001) has no neighbours."),
        page.section("neighbours"));
  }

  @Test
  void vectorsFromElsewhereNameTheirOwnDirectory() throws IOException {
    Path vectors =
        Files.writeString(directory.resolve("v.txt"), "4 2\na 1 0\nb 1 1\nc 0 1\nd 0 0\n");
    Path out = directory.resolve("it's here");
    Outcome outcome = Shell.run("import", vectors.toString(), "--out", out.toString());
    assertEquals(0, outcome.code(), outcome.err());
    String html = Files.readString(out.resolve("report.html"));
    assertFalse(html.contains(".import"), "the name that it had while it was written");
    HtmlPage page = HtmlPage.read(out.resolve("report.html"));
    page.check();
    assertTrue(
        page.section("neighbours").contains("Without reasons: its vectors were imported"),
        page.section("neighbours"));
    String command = page.texts("//section[@id='again']/pre[1]").get(0);
    String quoted = out.toString().replace("'", "'\\''");
    assertTrue(
        command.contains("./reelvec run '%1$s/config.yaml' --out '%1$s-again'".formatted(quoted)),
        command);
  }

  @Test
  void anAnalogyOfAnUnknownTitleIsRefusedBeforeTheTraining() throws IOException {
    Path out = directory.resolve("none");
    Outcome outcome =
        run(
            """
            data: {format: movielens-csv, path: %s}
            model: {type: ratingdot}
            explore: {analogies: [{a: Plain, b: Plainer, c: Plain}]}
            """
                .formatted(ratings()),
            out);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("no movie is called 'Plainer'"), outcome.err());
    assertFalse(Files.exists(out));
  }
}
