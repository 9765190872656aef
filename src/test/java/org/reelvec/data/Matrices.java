package org.reelvec.data;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.math.RandomStreams;

/** Matrices for tests. */
final class Matrices {
  private Matrices() {}

  /** Row m holds the given links of movie m. */
  static LinkMatrix of(int distinctLinks, int[]... rows) {
    int[] movies =
        IntStream.range(0, rows.length)
            .flatMap(movie -> IntStream.of(rows[movie]).map(link -> movie))
            .toArray();
    int[] links = IntStream.range(0, rows.length).flatMap(m -> IntStream.of(rows[m])).toArray();
    return LinkMatrix.of(new Pairs(movies, links), rows.length, distinctLinks);
  }

  /** Each cell is a pair with the given chance, the lower links more often than the higher. */
  static LinkMatrix random(int movies, int distinctLinks, double share, long seed) {
    RandomGenerator random = RandomStreams.stream(seed, "matrix");
    int[][] rows = new int[movies][];
    for (int movie = 0; movie < movies; movie++) {
      rows[movie] =
          IntStream.range(0, distinctLinks)
              .filter(link -> random.nextDouble() < 2 * share * (1 - link / (double) distinctLinks))
              .toArray();
    }
    return of(distinctLinks, rows);
  }
}
