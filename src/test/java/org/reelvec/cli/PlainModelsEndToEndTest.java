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

/** The models that are computed, not trained: tfidf and ppmi-svd. */
class PlainModelsEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  /** Heat and Alien are rated; Aliens is not, and Nothing has no genre. */
  @BeforeAll
  static void writeMovies() throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"),
        """
        movieId,title,genres
        1,Heat (1995),Crime|Thriller
        2,Alien (1979),Horror|Sci-Fi
        3,Aliens (1986),Horror|Sci-Fi
        4,Nothing (2001),(no genres listed)
        5,Ronin (1998),Crime|Thriller|Horror
        """);
    Files.writeString(
        directory.resolve("ratings.csv"),
        "userId,movieId,rating,timestamp\n1,2,4.0,1\n1,1,3.0,2\n2,2,5.0,3\n");
  }

  private static Outcome run(String config, Path out, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("run", "configs/" + config + ".yaml"));
    arguments.addAll(List.of("--out", out.toString()));
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return Shell.run(arguments.toArray(String[]::new));
  }

  private static Outcome runSmall(Path out, String... more) {
    List<String> settings = new ArrayList<>();
    settings.add("data.path=" + directory);
    settings.add("explore.titles=[]");
    settings.add("explore.min-count=0");
    settings.add("model.dimensions=2");
    settings.addAll(List.of(more));
    return run("tfidf-5", out, settings.toArray(String[]::new));
  }

  private static JsonNode metrics(Path run) throws IOException {
    return JSON.readTree(run.resolve("metrics.json").toFile());
  }

  @Test
  void moviesThatNobodyRatedHaveVectorsToo() throws IOException {
    Path run = directory.resolve("small");
    Outcome outcome = runSmall(run);
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("Nothing was held out."), outcome.out());
    assertTrue(outcome.out().contains("genre purity is left out: genres are among the terms"));
    assertFalse(Files.readString(run.resolve("report.html")).contains("id=\"training\""));
    assertFalse(Files.exists(run.resolve("metrics.jsonl")));

    Outcome similar =
        Shell.run("similar", run.toString(), "Aliens", "--top", "1", "--explain", "--json");
    assertEquals(0, similar.code(), similar.err());
    JsonNode nearest = JSON.readTree(similar.out()).path("neighbours").path(0);
    assertEquals("2", nearest.path("key").asText());
    assertEquals(1, nearest.path("score").doubleValue(), 1e-6);
    assertEquals(List.of("Sci-Fi", "Horror"), nearest.path("reasons").findValuesAsText("link"));

    Outcome nowhere = Shell.run("similar", run.toString(), "Nothing");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("points nowhere"), nowhere.err());
    Outcome terms =
        Shell.run("similar", run.toString(), "Horror", "--table", "terms", "--top", "1");
    assertTrue(terms.out().contains("Sci-Fi"), terms.out() + terms.err());
  }

  @Test
  void moreDimensionsThanGenresAreRefusedBeforeThereIsADirectory() {
    Path run = directory.resolve("many");
    Outcome outcome = runSmall(run, "model.dimensions=5");
    assertEquals(2, outcome.code());
    assertTrue(
        outcome
            .err()
            .contains("model.dimensions: 5, but 5 movies by 4 terms have only 4; expected 1..4"),
        outcome.err());
    Outcome rank = runSmall(run, "model.dimensions=4");
    assertEquals(2, rank.code());
    assertTrue(rank.err().contains("have only 3; expected 1..3"), rank.err());
    assertFalse(Files.exists(run));
  }

  @Test
  void aShownTitleThatOccursTooSeldomIsRefusedWithTheReason() throws IOException {
    Path data = directory.resolve("seldom.csv");
    Files.writeString(
        data, "userId,movieId,rating\n1,a,4\n1,b,4\n1,rare,4\n2,a,4\n2,b,4\n3,a,4\n3,b,4\n");
    Path run = directory.resolve("seldom");
    Outcome outcome =
        Shell.run(
            "run",
            Files.writeString(
                    directory.resolve("seldom.yaml"),
                    """
                    data: {format: csv, path: %s, ids: text}
                    split: {test: 0, validation: 0}
                    model: {type: sgns, min-count: 2}
                    explore: {titles: [rare]}
                    """
                        .formatted(data))
                .toString(),
            "--out",
            run.toString());
    assertEquals(2, outcome.code());
    assertTrue(
        outcome.err().contains("no movie is called 'rare' (explore.titles; no vector has what"),
        outcome.err());
    assertTrue(outcome.err().contains("model.min-count: 2)"), outcome.err());
    assertFalse(Files.exists(run));
  }

  @Test
  void termsThatNoMovieHasAreRefused() {
    Outcome outcome = runSmall(directory.resolve("tags"), "model.terms=[tags]");
    assertEquals(2, outcome.code());
    assertTrue(
        outcome.err().contains("model.terms: of 5 movies none has tags; name other terms"),
        outcome.err());
  }

  @Test
  void theSameBytesTwice() throws IOException {
    Path one = directory.resolve("one");
    Path two = directory.resolve("two");
    assertEquals(0, runSmall(one, "training.threads=1").code());
    assertEquals(0, runSmall(two, "training.threads=2").code());
    for (String file : List.of("embeddings/movies.parquet", "metrics.json", "pairs.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)), file);
    }
  }

  @Test
  void linksBeatPopularityWithoutTraining() throws IOException {
    Path run = directory.resolve("links");
    Outcome outcome = run("ppmi-links", run, "training.refit=all");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode metrics = metrics(run);
    for (String figure : List.of("auc", "mrr", "hits@10")) {
      assertTrue(
          metrics.path("link." + figure).doubleValue()
              > metrics.path("link.popularity." + figure).doubleValue() + 0.02,
          figure);
    }
    assertTrue(metrics.path("tomatometer.r2").doubleValue() > 0.15, "tomatometer");
    assertTrue(outcome.out().contains("Held-out links"), outcome.out());
    Outcome link =
        Shell.run("similar", run.toString(), "Steven Spielberg", "--table", "links", "--top", "3");
    assertEquals(0, link.code(), link.err());
    Outcome explained = Shell.run("similar", run.toString(), "Jaws", "--explain");
    assertTrue(explained.out().contains("shared links"), explained.out() + explained.err());
  }

  @Test
  void coRatingsFindMoviesOfAKind() throws IOException {
    Path run = directory.resolve("ratings");
    Outcome outcome = run("ppmi-ratings", run);
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode metrics = metrics(run);
    assertTrue(
        metrics.path("genre.purity@10").doubleValue()
            > metrics.path("genre.chance").doubleValue() + 0.15,
        metrics.toString());
    Outcome similar =
        Shell.run(
            "similar", run.toString(), "Alien (1979)", "--top", "5", "--filter", "genre=Sci-Fi");
    assertTrue(similar.out().contains("Aliens (1986)"), similar.out() + similar.err());
    Outcome folds =
        run("ppmi-ratings", directory.resolve("folds"), "split={type: k-fold, folds: 3}");
    assertEquals(2, folds.code());
    assertTrue(folds.err().contains("split.type: of ppmi-svd one test part"), folds.err());
    Outcome strict = run("ppmi-ratings", directory.resolve("strict"), "model.min-rating=6");
    assertEquals(2, strict.code());
    assertTrue(strict.err().contains("model.min-rating: 6.0 is above all"), strict.err());
  }
}
