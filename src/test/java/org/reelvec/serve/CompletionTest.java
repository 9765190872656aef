package org.reelvec.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.TestEmbeddings;

/** Titles in the order of how well they fit what was typed. */
class CompletionTest {
  private static List<String> complete(String typed, int top, String... titles) {
    return new Completion(PlantedRuns.titled(List.of(titles)))
        .of(typed, top).stream().map(Completion.Title::title).toList();
  }

  @Test
  void beginningsComeBeforeWordsAndWordsBeforeTheRest() {
    String[] titles = {"Superstar", "Jaws", "Born a Star", "Star Trek", "Starman"};
    assertEquals(
        List.of("Star Trek", "Starman", "Born a Star", "Superstar"), complete("star", 9, titles));
    assertEquals(List.of("Star Trek", "Starman", "Born a Star"), complete("STAR", 3, titles));
    assertEquals(List.of("Superstar", "Jaws"), complete("", 2, titles));
    assertEquals(List.of(), complete("starmen", 9, titles));
  }

  @Test
  void articlesMayBeTypedOrNotAndStandInFrontOrBehind() {
    String[] titles = {"Matinee", "Matrix, The (1999)", "The Matador", "A Mat"};
    assertEquals(List.of("Matrix, The (1999)", "The Matador"), complete("the mat", 9, titles));
    assertEquals(
        List.of("Matinee", "Matrix, The (1999)", "The Matador", "A Mat"),
        complete("mat", 9, titles));
    assertEquals(List.of("Matrix, The (1999)"), complete("the matrix (1", 9, titles));
  }

  @Test
  void neitherCaseNorAccentsCount() {
    assertEquals(List.of("Amélie"), complete("AMELIE", 9, "Amélie", "Jaws"));
    assertEquals(List.of("Amelie"), complete("améli", 9, "Amelie", "Jaws"));
    assertEquals(List.of("七人の侍"), complete("の侍", 9, "Jaws", "七人の侍"));
  }

  @Test
  void tellsWhatIsKnown() {
    Completion.Title known = new Completion(PlantedRuns.random(3, 1)).of("title 2", 9).get(0);
    assertEquals("k2", known.key());
    assertEquals(1L, known.count());
    assertNull(known.year());
    Completion unknown = new Completion(TestEmbeddings.random(2, 2, 1));
    assertNull(unknown.of("title 1", 9).get(0).count());
    assertEquals(5, new Completion(TestEmbeddings.hostile()).of("", 9).size());
  }
}
