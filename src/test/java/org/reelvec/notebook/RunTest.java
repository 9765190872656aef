package org.reelvec.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.ask.Listing;
import org.reelvec.ask.Similar;
import org.reelvec.io.InputException;
import org.reelvec.saved.RunDirectory;

/** Ratings of two genres, as few as make a run that can be asked everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunTest {
  private static final int MOVIES = 40;

  private final Displays displays = Displays.standard();
  private Path directory = Path.of("");
  private String config = "";
  private String out = "";
  private Run run;

  @BeforeAll
  void train(@TempDir Path fresh) throws IOException {
    directory = fresh;
    StringBuilder movies = new StringBuilder("movieId,title,genres\n");
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int m = 0; m < MOVIES; m++) {
      String genre = m % 2 == 0 ? "Horror" : "Comedy";
      movies.append("%d,%s <%d> (%d),%s\n".formatted(m + 1, genre, m, 1980 + m, genre));
      for (int u = 0; u < 30; u++) {
        if ((u + m) % 2 == 0 && (u * 7 + m * 3) % 5 < 4) {
          ratings.append("%d,%d,%d,%d\n".formatted(u + 1, m + 1, 1 + (u + m) % 5, 1000 + u));
        }
      }
    }
    Files.writeString(directory.resolve("movies.csv"), movies);
    Files.writeString(directory.resolve("ratings.csv"), ratings);
    Path file = directory.resolve("small.yaml");
    Files.writeString(
        file,
        """
        name: small
        data: {format: movielens-csv, path: %s}
        split: {type: random, test: 0.1}
        model: {type: ppmi-svd, dimensions: 4}
        """
            .formatted(directory));
    config = file.toString();
    out = "output.directory=" + directory.resolve("runs");
    run = Run.train(config, out);
  }

  @Test
  void whatIsTrainedIsOpenedTheNextTime() throws IOException {
    Path provenance = new RunDirectory(directory.resolve("runs/small")).provenance();
    FileTime trained = Files.getLastModifiedTime(provenance);
    Run again = Run.train(config, out);
    assertEquals(trained, Files.getLastModifiedTime(provenance));
    assertEquals(run.similar("Horror <2>").neighbours(), again.similar("Horror <2>").neighbours());
    Run opened = Run.open(directory.resolve("runs/small").toString());
    assertEquals(run.similar("Horror <2>").neighbours(), opened.similar("Horror <2>").neighbours());
  }

  @Test
  void aRunOfOtherSettingsIsNotTakenForThisOne() {
    InputException refused =
        assertThrows(InputException.class, () -> Run.train(config, out, "model.dimensions=3"));
    assertTrue(refused.getMessage().contains("other settings"), refused.getMessage());
  }

  @Test
  void everyVerbGivesAnotherAnswerAndLeavesTheRun() {
    Similar plain = run.similar("Horror <2>");
    assertEquals(10, plain.neighbours().size());
    assertTrue(plain.neighbours().get(0).title().startsWith("Horror"));
    assertEquals(3, run.top(3).similar("Horror <2>").neighbours().size());
    List<Similar.Row> comedies = run.where("genre=Comedy").similar("Horror <2>").neighbours();
    assertTrue(comedies.stream().allMatch(row -> row.title().startsWith("Comedy")));
    assertNotEquals(
        plain.listing().columns(), run.explained().similar("Horror <2>").listing().columns());
    assertEquals(plain.neighbours(), run.similar("Horror <2>").neighbours());
    assertThrows(InputException.class, () -> run.similar("Horror of another kind"));
  }

  @Test
  void figuresStandBesideTheirBaselines() {
    List<Listing> metrics = run.metrics().tables();
    assertFalse(metrics.isEmpty());
    for (Listing table : metrics) {
      for (List<String> row : table.rows()) {
        assertFalse(row.get(1).isBlank() || row.get(row.size() - 1).isBlank(), row::toString);
      }
    }
    assertThrows(InputException.class, run::predict, "nothing that it knows of");
  }

  @Test
  void aTasteLeavesOutWhatItWasGiven() {
    List<String> liked = List.of("Horror <0>", "Horror <2>", "Horror <4>");
    List<String> disliked = List.of("Comedy <1>", "Comedy <3>");
    Listing advice = run.top(5).recommend(liked, disliked);
    assertEquals(5, advice.rows().size());
    for (List<String> row : advice.rows()) {
      assertTrue(row.get(1).startsWith("Horror"), row::toString);
      assertTrue(row.get(3).startsWith("Comedy"), row::toString);
      assertFalse(liked.stream().anyMatch(row.get(1)::startsWith), row::toString);
    }
  }

  @Test
  void answersAndPicturesAreShownRichly() {
    for (Object answer :
        List.of(
            run,
            run.metrics(),
            run.similar("Horror <2>"),
            run.analogy("Horror <2>", "Horror <4>", "Comedy <1>"),
            run.counterpart("Horror <2>", "Horror <4>", "Comedy <1>"))) {
      Map<String, String> forms = displays.of(answer).forms();
      assertTrue(forms.get("text/html").startsWith("<table>"), answer::toString);
      assertFalse(forms.get("text/html").contains("<2>"), answer::toString);
    }
    for (Plot plot :
        List.of(
            run.pca().arrow("Horror <2>", "Horror <4>", "Comedy <1>"),
            run.tsne().items(20).color("year"),
            run.heatMap().titles("Horror <2>", "Comedy <1>", "Horror <4>"),
            run.where("genre=Comedy").dendrogram(),
            run.histogram())) {
      Map<String, String> forms = displays.of(plot).forms();
      assertTrue(forms.get("image/png").length() > 1000);
      assertEquals(1, forms.get("text/plain").lines().count());
    }
    assertEquals(2, run.heatMap().items(5).beside(run).picture().figures().size());
    assertThrows(InputException.class, () -> displays.of(run.tsne().color("shoe size")));
  }
}
