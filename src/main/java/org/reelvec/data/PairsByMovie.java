package org.reelvec.data;

import java.util.function.IntConsumer;

/**
 * Pairs grouped by their movie, in compressed sparse rows.
 *
 * @param offsets (movies + 1): where each movie's pairs begin in {@code order}
 * @param order positions in the pairs, movie by movie, each movie's in their first order
 */
public record PairsByMovie(int[] offsets, int[] order) {
  /** Groups pairs over a vocabulary of so many movies. */
  public static PairsByMovie of(Pairs pairs, int movies) {
    int[] offsets = new int[movies + 1];
    for (int movie : pairs.movies()) {
      offsets[movie + 1]++;
    }
    for (int movie = 0; movie < movies; movie++) {
      offsets[movie + 1] += offsets[movie];
    }
    int[] next = offsets.clone();
    int[] order = new int[pairs.size()];
    for (int pair = 0; pair < order.length; pair++) {
      order[next[pairs.movies()[pair]]++] = pair;
    }
    return new PairsByMovie(offsets, order);
  }

  /** Number of pairs of a movie. */
  public int count(int movie) {
    return offsets[movie + 1] - offsets[movie];
  }

  /** Calls for the position of each of a movie's pairs. */
  public void forEach(int movie, IntConsumer pair) {
    for (int i = offsets[movie]; i < offsets[movie + 1]; i++) {
      pair.accept(order[i]);
    }
  }
}
