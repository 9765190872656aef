package org.reelvec.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All pairs in three parts: distinct, nothing lost, nothing shared. Each part keeps the order of
 * the whole.
 *
 * @param train what models learn from
 * @param validation for the figures of each epoch and for early stopping; may be empty
 * @param test for the final figures; may be empty
 */
public record PairSplit(Pairs train, Pairs validation, Pairs test) {
  /** The same with the validation part in the training part, by movie, then by link. */
  public PairSplit withoutValidation() {
    int[] movies =
        IntStream.concat(IntStream.of(train.movies()), IntStream.of(validation.movies())).toArray();
    int[] links =
        IntStream.concat(IntStream.of(train.links()), IntStream.of(validation.links())).toArray();
    long[] cells = new long[movies.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = ((long) movies[i] << Integer.SIZE) | links[i];
    }
    Arrays.sort(cells);
    for (int i = 0; i < cells.length; i++) {
      movies[i] = (int) (cells[i] >>> Integer.SIZE);
      links[i] = (int) cells[i];
    }
    return new PairSplit(new Pairs(movies, links), new Pairs(new int[0], new int[0]), test);
  }
}
