package org.reelvec.model.ppmi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.Pairs;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Vectors;
import org.reelvec.math.svd.SparseMatrix;

class PpmiSvdTest {
  /** Movie 0 has links 0 and 1, movie 1 link 1, movie 2 links 1 and 2. */
  private static final LinkMatrix LINKS =
      LinkMatrix.of(new Pairs(new int[] {0, 0, 1, 2, 2}, new int[] {0, 1, 1, 1, 2}), 3, 3);

  private static PpmiSvdConfig config(int dimensions, double exponent, double shift) {
    return new PpmiSvdConfig(dimensions, exponent, shift, 0.5, null, 1);
  }

  private static SparseMatrix matrix(PpmiSvdConfig config, Counts counts) {
    return PpmiMatrix.of(config, counts, 2);
  }

  /** n(0, 0) = 1 of 2, p(0) = 1/5: ln 2.5. n(0, 1) = 1 of 2, p(1) = 3/5: below zero. */
  @Test
  void informationIsThatOfPairsAboveChance() {
    SparseMatrix plain = matrix(config(1, 1, 1), new LinkCounts(LINKS, 1));
    assertArrayEquals(new int[][] {{0}, {1}, {2}}, plain.ids());
    assertEquals(Math.log(2.5), plain.values()[0][0], 1e-15);
    assertEquals(Math.log(5 / 3.0), plain.values()[1][0], 1e-15);

    SparseMatrix shifted = matrix(config(1, 1, 2), new LinkCounts(LINKS, 1));
    assertEquals(Math.log(2.5) - Math.log(2), shifted.values()[0][0], 1e-15);
    assertArrayEquals(new int[0], shifted.ids()[1]);
  }

  /** 1^0.75 and 3^0.75. */
  @Test
  void contextsAreRaisedToAPower() {
    double sum = 2 + Math.pow(3, 0.75);
    SparseMatrix smooth = matrix(config(1, 0.75, 1), new LinkCounts(LINKS, 1));
    assertEquals(Math.log(0.5 * sum), smooth.values()[0][0], 1e-15);
    assertEquals(Math.log(sum / Math.pow(3, 0.75)), smooth.values()[1][0], 1e-15);
  }

  @Test
  void moviesOfFewLinksCountNothing() {
    SparseMatrix two = matrix(config(1, 1, 1), new LinkCounts(LINKS, 2));
    assertArrayEquals(new int[0], two.ids()[1]);
    assertEquals(Math.log(2), two.values()[0][0], 1e-15); // p(0) is 1 of 4 now
  }

  /** Baskets {0, 1, 2}, {0, 1} with 1 twice, {2} and {3}. */
  private static Baskets baskets(int minCount) {
    return Baskets.of(
        new Sequences(4, new int[] {2, 0, 1, 1, 0, 1, 2, 3}, new int[] {0, 3, 6, 7, 8}), minCount);
  }

  @Test
  void aBasketCountsOneForEachOfItsMovies() {
    BasketCounts counts = new BasketCounts(baskets(1));
    assertArrayEquals(new double[] {2, 2, 1, 0}, counts.movieTotals());
    double[] row = new double[4];
    counts.addRow(0, row);
    assertArrayEquals(new double[] {0, 1.5, 0.5, 0}, row);
    for (int movie = 0; movie < 4; movie++) {
      double[] of = new double[4];
      counts.addRow(movie, of);
      assertEquals(counts.movieTotals()[movie], Arrays.stream(of).sum(), 1e-12);
    }
    double[] frequent = new double[4];
    new BasketCounts(baskets(3)).addRow(0, frequent);
    assertArrayEquals(new double[4], frequent);
  }

  @Test
  void sequencesAreBasketsWithoutOrderOrRepeats() {
    assertArrayEquals(new int[] {0, 3, 5, 6, 7}, baskets(1).starts());
    assertArrayEquals(new int[] {0, 1, 2, 0, 1, 2, 3}, baskets(1).members());
    assertArrayEquals(new int[] {0, 2, 4, 6, 7}, baskets(1).ofMovies().starts());
    assertArrayEquals(new int[] {0, 1, 0, 1, 0, 2, 3}, baskets(1).ofMovies().members());
  }

  /** With all dimensions, movies by complements give the information back. */
  @Test
  void nothingIsLostInAllDimensions() {
    for (double p : new double[] {0, 0.5, 1}) {
      PpmiSvd vectors = PpmiSvd.ofLinks(new PpmiSvdConfig(3, 1, 1, p, null, 1), LINKS, 1);
      SparseMatrix expected = matrix(config(3, 1, 1), new LinkCounts(LINKS, 1));
      float[] m = vectors.movieVectors();
      float[] l = vectors.complementVectors();
      for (int movie = 0; movie < 3; movie++) {
        for (int link = 0; link < 3; link++) {
          double cell = expected.ids()[movie][0] == link ? expected.values()[movie][0] : 0;
          assertEquals(cell, Vectors.dot(m, movie * 3, l, link * 3, 3), 1e-6);
        }
      }
    }
  }

  /** Users rate movies of their own of four groups, and now and then others; one rates all. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void groupsAreFound(boolean withRaterOfAll) {
    RandomGenerator random = RandomStreams.stream(3, "groups");
    int users = 400;
    int movies = 80;
    int all = withRaterOfAll ? movies : 0;
    int[] rated = new int[users * 12 + all];
    for (int i = 0; i < users * 12; i++) {
      int group = random.nextDouble() < 0.9 ? i / 12 % 4 : random.nextInt(4);
      rated[i] = 4 * random.nextInt(movies / 4) + group;
    }
    for (int i = 0; i < all; i++) {
      rated[users * 12 + i] = i;
    }
    int[] starts =
        IntStream.rangeClosed(0, users + 1).map(u -> Math.min(12 * u, rated.length)).toArray();
    starts[users + 1] = rated.length;
    Baskets baskets = Baskets.of(new Sequences(movies, rated, starts), 1);
    PpmiSvd vectors = PpmiSvd.ofBaskets(config(4, 0.75, 1), baskets, 2);
    float[] v = vectors.movieVectors();
    for (int a = 0; a < movies; a++) {
      for (int b = 0; b < movies; b++) {
        double cosine =
            Vectors.dot(v, a * 4, v, b * 4, 4)
                / Vectors.norm(v, a * 4, 4)
                / Vectors.norm(v, b * 4, 4);
        assertEquals(a % 4 == b % 4, cosine > 0.5, a + " " + b + " " + cosine);
      }
    }
  }

  @Test
  void isTheSameToTheBitOnAnyNumberOfThreads() {
    PpmiSvd one = PpmiSvd.ofBaskets(config(2, 0.75, 1), baskets(1), 1);
    PpmiSvd three = PpmiSvd.ofBaskets(config(2, 0.75, 1), baskets(1), 3);
    assertArrayEquals(one.movieVectors(), three.movieVectors());
    assertArrayEquals(new float[2], Arrays.copyOfRange(one.movieVectors(), 6, 8));
  }

  @Test
  void whatCannotBeIsRefused() {
    InputException memory =
        assertThrows(
            InputException.class,
            () -> PpmiMatrix.of(config(1, 1, 1), new LinkCounts(LINKS, 1), 2, 20));
    assertTrue(memory.getMessage().startsWith("model.min-count: "), memory.getMessage());
    InputException none =
        assertThrows(InputException.class, () -> PpmiSvd.ofBaskets(config(2, 1, 1), baskets(3), 1));
    assertEquals(
        "4 items by 4 items: there is nothing in common to reduce to vectors", none.getMessage());
  }
}
