package org.reelvec.data.ratings.split;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.reelvec.data.ratings.Ratings;

/**
 * Pairs of user and movie, each with the line that named it first: a hash table of primitives with
 * open addressing, 24 to 48 bytes a pair.
 */
final class PairLines {
  private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

  private long[] keys = new long[16]; // a power of two, at most half of it in use
  private int[] lines = new int[16]; // 0 where the slot is free
  private int size;

  /** Adds a pair, unless it is known. Lines count from 1. */
  void put(int user, int movie, int line) {
    if (2 * size >= keys.length) {
      grow();
    }
    insert(key(user, movie), line);
  }

  /** The rows of these ratings whose pairs are known, ascending. */
  int[] rowsIn(Ratings ratings) {
    return IntStream.range(0, ratings.size())
        .filter(row -> lines[slot(key(ratings.user()[row], ratings.movie()[row]))] != 0)
        .toArray();
  }

  /** The first line whose pair is not among these rows of the ratings. */
  OptionalInt firstMissing(Ratings ratings, int[] rows) {
    int[] missing = lines.clone();
    for (int row : rows) {
      missing[slot(key(ratings.user()[row], ratings.movie()[row]))] = 0;
    }
    return Arrays.stream(missing).filter(line -> line != 0).min();
  }

  private void insert(long key, int line) {
    int slot = slot(key);
    if (lines[slot] == 0) {
      keys[slot] = key;
      lines[slot] = line;
      size++;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldLines = lines;
    keys = new long[2 * oldKeys.length];
    lines = new int[2 * oldLines.length];
    size = 0;
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldLines[slot] != 0) {
        insert(oldKeys[slot], oldLines[slot]);
      }
    }
  }

  /** Where the key is, or the free slot where it belongs. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * GOLDEN_RATIO) >>> Long.numberOfLeadingZeros(mask)); // the best bits
    while (lines[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int user, int movie) {
    return ((long) user << Integer.SIZE) | movie;
  }
}
