package org.reelvec.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.ask.OpenRun;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.serve.PlacedMap.Kind;
import org.reelvec.table.Table;

/** Maps made in the background. */
class MapsTest {
  @TempDir Path directory;

  private static PlacedMap await(Maps.Making making) throws InterruptedException {
    Optional<PlacedMap> map = making.map();
    while (map.isEmpty()) {
      Thread.sleep(5);
      map = making.map();
    }
    return map.get();
  }

  @Test
  void aMapIsMadeOnce() throws InterruptedException {
    OpenRun run =
        OpenRun.open(PlantedRuns.write(directory.resolve("run"), PlantedRuns.random(60, 1)));
    try (Maps maps = new Maps()) {
      Maps.Making making = maps.of(run, "movies", Kind.TSNE);
      PlacedMap map = await(making);
      assertEquals(1, making.share());
      assertSame(map, await(maps.of(run, "movies", Kind.TSNE)));
      assertEquals(60, map.x().length);
      assertEquals(run.table("movies").embedding().keys(), map.keys());
      assertEquals("", map.note());
      assertEquals(Kind.PCA, await(maps.of(run, "movies", Kind.PCA)).kind());
      assertThrows(InputException.class, () -> maps.of(run, "users", Kind.PCA));
    }
  }

  @Test
  void theMostCountedHavePlaces() {
    PlacedMap map =
        PlacedMap.of("run", PlantedRuns.random(PlacedMap.MOST + 5, 1), Kind.PCA, share -> {});
    assertEquals(PlacedMap.MOST, map.keys().size());
    assertEquals("k0", map.keys().get(0));
    assertEquals("the first 2,000 of 2,005 by count", map.note());
    Embedding some =
        new Embedding(
            "movies",
            List.of("a", "b", "c"),
            List.of("A", "B", "C"),
            Table.ofRows(3),
            2,
            new float[] {0, 0, 1, 0, 0, 1});
    PlacedMap without = PlacedMap.of("run", some, Kind.PCA, share -> {});
    assertEquals(List.of("b", "c"), without.keys());
    assertEquals("1 of length 0 have no place", without.note());
  }

  @Test
  void smallRunsHaveMapsAndTinyOnesAreRefused() {
    for (int rows : new int[] {5, 6, 20}) {
      PlacedMap map = PlacedMap.of("run", PlantedRuns.random(rows, 1), Kind.TSNE, share -> {});
      for (float x : map.x()) {
        assertTrue(Float.isFinite(x));
      }
    }
    InputException refused =
        assertThrows(
            InputException.class,
            () -> PlacedMap.of("run", PlantedRuns.random(4, 1), Kind.TSNE, share -> {}));
    assertTrue(refused.getMessage().startsWith("t-SNE of 4 items"), refused.getMessage());
  }
}
