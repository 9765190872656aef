package org.reelvec.model.nnmf;

import java.util.random.RandomGenerator;
import org.reelvec.math.Draws;

/**
 * The ratings of a block in random order.
 *
 * @param users (n)
 * @param movies (n)
 * @param values (n)
 */
record ShuffledBlock(int[] users, int[] movies, float[] values) {
  /** All orders are equally likely: Fisher and Yates, from one array into another. */
  static ShuffledBlock of(RatingGrid grid, int block, RandomGenerator random) {
    int from = grid.starts()[block];
    int count = grid.size(block);
    int[] users = new int[count];
    int[] movies = new int[count];
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      int drawn = Draws.below(i + 1, random);
      users[i] = users[drawn];
      movies[i] = movies[drawn];
      values[i] = values[drawn];
      users[drawn] = grid.users()[from + i];
      movies[drawn] = grid.movies()[from + i];
      values[drawn] = grid.values()[from + i];
    }
    return new ShuffledBlock(users, movies, values);
  }
}
