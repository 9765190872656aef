package org.reelvec.data.ratings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The columns of ratings while they grow: a list of blocks each, so that nothing is copied until
 * the end, and then one column after the other. What is copied needs the memory of one column.
 */
final class RatingColumns {
  private static final int BLOCK = 1 << 14;

  private final boolean times;
  private final List<int[]> users = new ArrayList<>();
  private final List<int[]> movies = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<int[]> given = new ArrayList<>();
  // The block that is being filled; after joining, the whole column.
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

  /** Makes whole columns of the blocks, one after the other; no rating can be added any more. */
  void join() {
    user = join(users);
    movie = join(movies);
    value = joinFloats(values);
    time = join(given);
  }

  /** Drops rows of the joined columns, one column after the other. */
  void drop(BitSet rows) {
    if (rows.isEmpty()) {
      return;
    }
    user = without(rows, user);
    movie = without(rows, movie);
    value = without(rows, value);
    time = without(rows, time);
  }

  /** The joined columns, shared with the ratings. */
  Ratings ratings(int userCount, int movieCount) {
    return new Ratings(userCount, movieCount, user, movie, value, time);
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

  private static int[] without(BitSet rows, int[] column) {
    int kept = 0;
    for (int row = 0; row < column.length; row++) {
      if (!rows.get(row)) {
        column[kept++] = column[row];
      }
    }
    return Arrays.copyOf(column, kept);
  }

  private static float[] without(BitSet rows, float[] column) {
    int kept = 0;
    for (int row = 0; row < column.length; row++) {
      if (!rows.get(row)) {
        column[kept++] = column[row];
      }
    }
    return Arrays.copyOf(column, kept);
  }
}
