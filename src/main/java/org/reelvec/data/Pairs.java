package org.reelvec.data;

import java.util.Arrays;

/**
 * Pairs of a movie and one of its links, by index: pair i is {@code (movies[i], links[i])}.
 *
 * @param movies (pairs)
 * @param links (pairs)
 */
public record Pairs(int[] movies, int[] links) {
  /** Checks that both have one length. */
  public Pairs {
    if (movies.length != links.length) {
      throw new IllegalArgumentException(movies.length + " movies, " + links.length + " links");
    }
  }

  /** All pairs of a matrix, by movie, then by link. */
  public static Pairs of(LinkMatrix matrix) {
    int[] movies = new int[matrix.pairs()];
    for (int movie = 0; movie < matrix.movies(); movie++) {
      Arrays.fill(movies, matrix.offsets()[movie], matrix.offsets()[movie + 1], movie);
    }
    return new Pairs(movies, matrix.links().clone());
  }

  /** Number of pairs. */
  public int size() {
    return movies.length;
  }
}
