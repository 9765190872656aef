package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** What holds of every embedding. */
class KeyedVectorsTest {
  private static final int ROWS = 80;
  private static final int DIMENSIONS = 6;

  private final Embedding embedding = TestEmbeddings.random(ROWS, DIMENSIONS, 1);
  private final KeyedVectors vectors = KeyedVectors.of(embedding);
  private final Path directory;

  KeyedVectorsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void rowsHaveTitlesAndKeys() {
    assertArrayEquals(embedding.vector(7), vectors.vector("Title 7"));
    assertArrayEquals(embedding.vector(7), vectors.vector("title 7"));
    assertArrayEquals(embedding.vector(7), vectors.vector("#k7"));
    assertArrayEquals(embedding.vector(7), vectors.vector("k7"));
    assertTrue(vectors.contains("k7"));
    assertFalse(vectors.contains("k700"));
    assertTrue(Refusals.of(() -> vectors.vector("Titel 7")).contains("did you mean"));
    KeyedVectors twins =
        KeyedVectors.of(TestEmbeddings.titled(List.of("Heat", "Heat"), 1986, 1995));
    assertFalse(twins.contains("Heat"));
    assertEquals(1, twins.row("Heat (1995)"));
    assertTrue(Refusals.of(() -> twins.vector("Heat")).contains("'Heat (1986)', 'Heat (1995)'"));
  }

  @Test
  void similaritiesAreSymmetricAndIgnoreLengths() {
    float[] scaled = embedding.vectors().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= 1 << (i / DIMENSIONS % 5);
    }
    KeyedVectors longer =
        KeyedVectors.of(TestEmbeddings.of("movies", DIMENSIONS, scaled, Table.ofRows(ROWS)));
    for (int i = 1; i < ROWS; i++) {
      String a = "k" + i;
      String b = "k" + (i - 1);
      assertEquals(vectors.similarity(a, b), vectors.similarity(b, a));
      assertEquals(vectors.similarity(a, b), longer.similarity(a, b), 1e-12);
      assertEquals(1 - vectors.similarity(a, b), vectors.distance(a, b));
      assertEquals(1, vectors.similarity(a, a), 1e-12);
      assertEquals(vectors.similarity(a, b), vectors.nSimilarity(List.of(a), List.of(b)), 1e-6);
    }
  }

  @Test
  void theNearestHasRankOneAndTheRestFollow() {
    for (int i = 0; i < ROWS; i += 7) {
      List<Neighbour> all = vectors.mostSimilar(Query.of("k" + i).top(ROWS));
      assertEquals(ROWS - 1, all.size());
      for (Neighbour n : all.subList(0, 12)) {
        assertEquals(n.rank(), vectors.rank("k" + i, n.key()));
        assertEquals(
            all.subList(0, n.rank() - 1), vectors.closerThan("k" + i, n.key()), "closer than it");
      }
    }
  }

  @Test
  void permutingRowsChangesNothing() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
    Collections.shuffle(order, new Random(2));
    float[] permuted = new float[ROWS * DIMENSIONS];
    for (int row = 0; row < ROWS; row++) {
      System.arraycopy(
          embedding.vectors(), order.get(row) * DIMENSIONS, permuted, row * DIMENSIONS, DIMENSIONS);
    }
    List<String> keys = order.stream().map(row -> "k" + row).toList();
    KeyedVectors shuffled =
        KeyedVectors.of(
            new Embedding("movies", keys, keys, Table.ofRows(ROWS), DIMENSIONS, permuted));
    List<String> plus = List.of("k1", "k2");
    List<String> minus = List.of("k3");
    assertEquals(
        keys(vectors.mostSimilar(plus, minus, 30, Neighbours.ALL)),
        keys(shuffled.mostSimilar(plus, minus, 30, Neighbours.ALL)));
    assertEquals(
        keys(vectors.mostSimilarCosmul(plus, minus, 30, Neighbours.ALL)),
        keys(shuffled.mostSimilarCosmul(plus, minus, 30, Neighbours.ALL)));
    assertEquals(vectors.rank("k4", "k5"), shuffled.rank("k4", "k5"));
    assertEquals(
        vectors.rankByCentrality(List.of("k9", "k8", "k7", "k6")),
        shuffled.rankByCentrality(List.of("k9", "k8", "k7", "k6")));
  }

  @Test
  void aPlantedOutlierDoesNotMatch() {
    float[] planted = embedding.vectors().clone();
    for (int i = 0; i < 5 * DIMENSIONS; i++) {
      planted[i] = (i / DIMENSIONS == 3 ? -2 : 2) + planted[i] / 4;
    }
    KeyedVectors group =
        KeyedVectors.of(TestEmbeddings.of("movies", DIMENSIONS, planted, Table.ofRows(ROWS)));
    assertEquals("#k3", group.doesntMatch(List.of("k0", "Title 1", "k2", "#k3", "k4")));
  }

  @Test
  void theQueryItselfComesFirstWhereItIsWanted() {
    List<Neighbour> plain = vectors.mostSimilar("k5");
    List<Neighbour> seed =
        vectors.mostSimilar(Query.of("k5").top(11).where(row -> row != 5).includingQuery());
    assertEquals("k5", seed.get(0).key());
    assertEquals(1, seed.get(0).score(), 1e-12);
    assertEquals(keys(plain), keys(seed.subList(1, 11)));
    assertEquals(11, seed.get(10).rank());
    List<String> sum = keys(vectors.mostSimilar(Query.of("k5", "k6").top(ROWS).includingQuery()));
    assertTrue(sum.contains("k5") && sum.contains("k6"));
    assertEquals(ROWS, sum.size());
  }

  @Test
  void attributesFilter() {
    int[] years = IntStream.range(0, ROWS).map(row -> 1950 + row).toArray();
    KeyedVectors dated =
        KeyedVectors.of(
            TestEmbeddings.of(
                "movies",
                DIMENSIONS,
                embedding.vectors(),
                Table.ofRows(ROWS).with("year", new Column.Ints(years))));
    List<Neighbour> nineties =
        dated.mostSimilar(Query.of("k1").where(dated.where("year=1990..1999")).top(50));
    assertEquals(10, nineties.size());
    assertTrue(nineties.stream().allMatch(n -> n.row() >= 40 && n.row() < 50));
  }

  @Test
  void analogiesAndCounterparts() {
    KeyedVectors countries = KeyedVectors.of(Countries.embedding(1));
    String a = "Film " + Countries.film(0, 0);
    String b = "Film " + Countries.film(0, 1);
    String c = "Film " + Countries.film(2, 0);
    String d = "Film " + Countries.film(2, 1);
    List<String> titles = countries.completeAnalogy(a, b, c);
    assertEquals(10, titles.size());
    assertEquals(d, titles.get(0));
    assertEquals(d, countries.counterpart(a, b, c, 3, Neighbours.ALL).get(0).title());
    assertTrue(Refusals.of(() -> countries.completeAnalogy(a, b, "Film 68")).contains("length 0"));
    assertTrue(Refusals.of(() -> countries.completeAnalogy(a, b, "X")).contains("'X'"));
  }

  /** By titles, which hold blanks, and more of them than one part of a batch takes. */
  @Test
  void plantedAnalogiesAreAllRight() throws IOException {
    StringBuilder lines = new StringBuilder(": remakes\n");
    for (int s = 0; s < Countries.STORIES; s++) {
      for (int t = 0; t < Countries.STORIES; t++) {
        for (int from = 0; s != t && from < Countries.COUNTRIES; from++) {
          int to = (from + 1) % Countries.COUNTRIES;
          lines.append(
              "Film %d\t\"Film %d\"\tfilm %d\tFilm %d%n"
                  .formatted(
                      Countries.film(s, from),
                      Countries.film(s, to),
                      Countries.film(t, from),
                      Countries.film(t, to)));
        }
      }
    }
    Path file = Files.writeString(directory.resolve("questions.txt"), lines);
    KeyedVectors countries = KeyedVectors.of(Countries.embedding(1));
    AnalogyScores scores = countries.evaluateAnalogies(file);
    assertEquals(new AnalogyScores.Section("remakes", 90, 0, 0), scores.sections().get(0));
    assertEquals(1, scores.total().accuracy());
    Files.writeString(file, "Film 0\tFilm 1\tFilm 68\tFilm 2\nFilm 0\tFilm 1\tFilm 3\tFilm 4\n");
    AnalogyScores.Section unlearnt = countries.evaluateAnalogies(file).total();
    assertEquals(new AnalogyScores.Section("total", 1, 0, 1), unlearnt);
  }

  @Test
  void filesThatNameTwoMoviesAreRefusedWithTheLine() throws IOException {
    KeyedVectors twins =
        KeyedVectors.of(TestEmbeddings.titled(List.of("Heat", "Heat", "Ran"), 1986, 1995, 1985));
    Path file = Files.writeString(directory.resolve("pairs.tsv"), "# remark\nRan\tHeat\t3\n");
    assertEquals(
        file + ":2: 'Heat' may be any of 2 movies: 'Heat (1986)', 'Heat (1995)'; name one of these",
        Refusals.of(() -> twins.evaluateWordPairs(file)));
    Files.writeString(file, "Ran\tHeat\tRan\tRan\n");
    assertTrue(
        Refusals.of(() -> twins.evaluateAnalogies(file)).startsWith(file + ":1: 'Heat' may"));
  }

  /** A film may be called #Alive. */
  @Test
  void remarksOfFilesAreNoQuestions() throws IOException {
    KeyedVectors films =
        KeyedVectors.of(
            new Embedding(
                "movies",
                List.of("k0", "k1", "k2", "k3"),
                List.of("#Alive", "Heat", "Ran", "Jaws"),
                Table.ofRows(4),
                2,
                new float[] {1, 0, 1, 1, 0, 1, -1, 2}));
    String remarks = "# who made it\r\n#and when\tdo not ask here again\n";
    Path file = directory.resolve("remarks.txt");
    Files.writeString(file, remarks + ": films\n#Alive\tHeat\tRan\tJaws\n" + remarks);
    assertEquals(0, films.evaluateAnalogies(file).total().skipped());
    assertEquals(1, films.evaluateAnalogies(file).sections().size());
    Files.writeString(file, remarks + "#Alive\tHeat\t1\nHeat\tRan\t2\nRan\tJaws\t4\n" + remarks);
    assertEquals(3, films.evaluateWordPairs(file).pairs());
    Files.writeString(file, remarks);
    assertTrue(Refusals.of(() -> films.evaluateAnalogies(file)).contains("holds no questions"));
  }

  @Test
  void equalValuesShareARank() {
    assertArrayEquals(
        new double[] {3.5, 1, 3.5, 5, 2}, Correlation.ranks(new double[] {2, -1, 2, 9, 0}));
    assertEquals(-1, Correlation.spearman(new double[] {1, 2, 3}, new double[] {9, 4, -50}), 1e-12);
    assertTrue(Double.isNaN(Correlation.pearson(new double[] {1, 1}, new double[] {1, 2})));
  }

  private static List<String> keys(List<Neighbour> found) {
    return found.stream().map(Neighbour::key).toList();
  }
}
