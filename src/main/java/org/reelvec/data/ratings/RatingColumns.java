package org.reelvec.data.ratings;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of ratings while they grow: a list of blocks each, so that nothing is copied until
 * the end, and then one column after the other.
 */
final class RatingColumns {
  private static final int BLOCK = 1 << 14;

  private final boolean times;
  private final List<int[]> users = new ArrayList<>();
  private final List<int[]> movies = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<int[]> given = new ArrayList<>();
  private int[] user = {};
  private int[] movie = {};
  private float[] value = {};
  private int[] time = {};
  private int size;
  private int indexed;

  /** No rows yet, of four columns, or of three without times. */
  RatingColumns(boolean times) {
    this.times = times;
  }

  /** Number of ratings. */
  int size() {
    return size;
  }

  /**
   * Turns the ids that were added since the last call into indices: some at once, so that the
   * processor waits for several places of a large index together.
   */
  void index(IdIndex userIds, IdIndex movieIds) {
    int from = indexed & (BLOCK - 1);
    int to = from + size - indexed;
    for (int place = from; place < to; place++) {
      user[place] = userIds.of(user[place]);
    }
    for (int place = from; place < to; place++) {
      movie[place] = movieIds.of(movie[place]);
    }
    indexed = size;
  }

  /** Whether the next rating begins a block; what is to be indexed must be so by then. */
  boolean isBlockFull() {
    return (size & (BLOCK - 1)) == 0;
  }

  /** Adds a rating of a user, a movie and, where times are kept, a time. */
  void add(int userIndex, int movieIndex, float rating, int seconds) {
    int place = size & (BLOCK - 1);
    if (place == 0) {
      startBlock();
    }
    user[place] = userIndex;
    movie[place] = movieIndex;
    value[place] = rating;
    if (times) {
      time[place] = seconds;
    }
    size++;
  }

  /** All ratings; the blocks are given up on the way. */
  Ratings join(int userCount, int movieCount) {
    user = movie = time = new int[0];
    value = new float[0];
    return new Ratings(
        userCount, movieCount, join(users), join(movies), joinFloats(values), join(given));
  }

  private void startBlock() {
    user = new int[BLOCK];
    users.add(user);
    movie = new int[BLOCK];
    movies.add(movie);
    value = new float[BLOCK];
    values.add(value);
    if (times) {
      time = new int[BLOCK];
      given.add(time);
    }
  }

  private int[] join(List<int[]> blocks) {
    int[] column = new int[blocks.isEmpty() ? 0 : size];
    for (int start = 0, i = 0; i < blocks.size(); i++, start += BLOCK) {
      System.arraycopy(blocks.get(i), 0, column, start, Math.min(BLOCK, size - start));
    }
    blocks.clear();
    return column;
  }

  private float[] joinFloats(List<float[]> blocks) {
    float[] column = new float[blocks.isEmpty() ? 0 : size];
    for (int start = 0, i = 0; i < blocks.size(); i++, start += BLOCK) {
      System.arraycopy(blocks.get(i), 0, column, start, Math.min(BLOCK, size - start));
    }
    blocks.clear();
    return column;
  }
}
