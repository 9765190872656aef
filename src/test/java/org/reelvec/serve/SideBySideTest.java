package org.reelvec.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.Scope;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.SharedMovies;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;

/** Two lists of the same movie. */
class SideBySideTest {
  @TempDir Path directory;

  private SideBySide ask(Embedding left, Embedding right, Scope scope, String title) {
    OpenRun a = OpenRun.open(PlantedRuns.write(directory.resolve("a"), left));
    OpenRun b = OpenRun.open(PlantedRuns.write(directory.resolve("b"), right));
    SharedMovies shared = SharedMovies.of(List.of(left, right));
    return SideBySide.of(a, b, shared, scope, title, Metric.COSINE);
  }

  @Test
  void ranksEachNeighbourInTheOther() {
    SideBySide answer =
        ask(PlantedRuns.random(40, 1), PlantedRuns.random(40, 2), Scope.MOVIES.top(12), "Title 3");
    assertEquals(40, answer.inCommon());
    for (int side = 0; side < 2; side++) {
      List<SideBySide.Row> others = answer.sides().get(1 - side).neighbours();
      int shared = 0;
      for (SideBySide.Row row : answer.sides().get(side).neighbours()) {
        boolean listed = others.stream().anyMatch(other -> other.key().equals(row.key()));
        shared += listed ? 1 : 0;
        assertEquals(listed, row.inBoth());
        assertEquals(listed, row.otherRank() <= 12);
        others.stream()
            .filter(other -> other.key().equals(row.key()))
            .forEach(
                other -> {
                  assertEquals(other.rank(), row.otherRank());
                  assertEquals(row.rank(), other.otherRank());
                });
      }
      assertEquals(shared, answer.shared());
    }
  }

  @Test
  void aRunBesideItselfSharesAll() {
    Embedding one = PlantedRuns.random(30, 1);
    SideBySide answer = ask(one, one, Scope.MOVIES.top(5).where("count=10.."), "Title 3");
    assertEquals(5, answer.shared());
    assertEquals(
        List.of(1, 2, 3, 4, 5),
        answer.sides().get(0).neighbours().stream().map(SideBySide.Row::otherRank).toList());
  }

  @Test
  void whatIsInOneOnlyIsToldOrRefused() {
    Embedding all = PlantedRuns.random(30, 1);
    Embedding part = all.select(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    SideBySide answer = ask(all, part, Scope.MOVIES.top(29), "Title 3");
    assertEquals(11, answer.shared());
    assertEquals(
        18,
        answer.sides().get(0).neighbours().stream().filter(row -> row.otherRank() == null).count());
    InputException refused =
        assertThrows(InputException.class, () -> ask(all, part, Scope.MOVIES, "Title 20"));
    assertEquals(
        "'Title 20' is in %s, but not in %s"
            .formatted(directory.resolve("a"), directory.resolve("b")),
        refused.getMessage());
  }
}
