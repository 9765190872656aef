package org.reelvec.model.nnmf;

import java.util.random.RandomGenerator;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.Shuffle;

/**
 * Ratings in blocks: users and movies are each dealt into as many groups, of about as many ratings,
 * and a block holds the ratings of a group of users for a group of movies. Two blocks that share
 * neither row nor column of this grid share neither user nor movie, so that both can be worked on
 * at once with the same result as one after the other; and the factors of a block fit into the
 * cache. After R. Gemulla, E. Nijkamp, P. Haas and Y. Sismanis, "Large-Scale Matrix Factorization
 * with Distributed Stochastic Gradient Descent" (2011).
 *
 * @param side groups of users, and of movies
 * @param starts (side^2 + 1) where each block begins: that of users i and movies j is {@code i side
 *     + j}
 * @param users (ratings)
 * @param movies (ratings)
 * @param values (ratings)
 */
record RatingGrid(int side, int[] starts, int[] users, int[] movies, float[] values) {
  private static final int LEAST_GROUPS = 16;
  private static final int MOST_GROUPS = 256;
  private static final int LEAST_RATINGS = 1 << 10;
  private static final int MOST_FLOATS = 1 << 18;

  /**
   * Deals the ratings: 12 bytes each, and 4 a user and a movie meanwhile.
   *
   * @param rows those dealt, which stay in this order within a block
   * @param width floats of a user's, or a movie's, factors
   * @param random draws who is in which group
   */
  static RatingGrid of(Ratings ratings, int[] rows, int width, RandomGenerator random) {
    int side = side(ratings, rows.length, width);
    int[] userGroups = groups(ratings.users(), ratings.user(), rows, side, random);
    int[] movieGroups = groups(ratings.movies(), ratings.movie(), rows, side, random);
    int[] next = new int[side * side + 1];
    for (int row : rows) {
      next[block(userGroups, movieGroups, side, ratings, row) + 1]++;
    }
    for (int block = 0; block < side * side; block++) {
      next[block + 1] += next[block];
    }
    int[] starts = next.clone();
    int[] users = new int[rows.length];
    int[] movies = new int[rows.length];
    float[] values = new float[rows.length];
    for (int row : rows) {
      int to = next[block(userGroups, movieGroups, side, ratings, row)]++;
      users[to] = ratings.user()[row];
      movies[to] = ratings.movie()[row];
      values[to] = ratings.value()[row];
    }
    return new RatingGrid(side, starts, users, movies, values);
  }

  /**
   * A power of two, the same for any number of threads: enough groups for most of them, and more
   * where those of a group would leave the cache, but no blocks of next to nothing.
   */
  private static int side(Ratings ratings, int count, int width) {
    int most = Math.min(MOST_GROUPS, Math.min(ratings.users(), ratings.movies()));
    long floats = (long) width * Math.max(ratings.users(), ratings.movies());
    int side = 1;
    while (2 * side <= most
        && 4L * side * side * LEAST_RATINGS <= count
        && (side < LEAST_GROUPS || floats > (long) side * MOST_FLOATS)) {
      side *= 2;
    }
    return side;
  }

  /** Random users, or movies, one after another until a group has its share of the ratings. */
  private static int[] groups(int size, int[] ids, int[] rows, int side, RandomGenerator random) {
    int[] counts = new int[size];
    for (int row : rows) {
      counts[ids[row]]++;
    }
    int[] groups = new int[size];
    long before = 0;
    for (int id : Shuffle.permutation(size, random)) {
      groups[id] = (int) Math.min(side - 1, before * side / Math.max(1, rows.length));
      before += counts[id];
    }
    return groups;
  }

  private static int block(int[] users, int[] movies, int side, Ratings ratings, int row) {
    return users[ratings.user()[row]] * side + movies[ratings.movie()[row]];
  }

  /** Ratings in a block. */
  int size(int block) {
    return starts[block + 1] - starts[block];
  }
}
