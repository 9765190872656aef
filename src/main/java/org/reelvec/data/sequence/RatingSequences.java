package org.reelvec.data.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reelvec.data.ratings.Ratings;

/** Each user's movies as a sequence: what a history is made of. */
public final class RatingSequences {
  private RatingSequences() {}

  /**
   * One sequence a user, which may be empty, of the movies' own indices: in order of time where
   * times are known, else in the order of the source, which also tells ratings of one second apart.
   * Memory of 4 bytes a rating that counts.
   *
   * @param rows the ratings to take, ascending
   * @param minRating ratings below this do not count; null takes all
   */
  public static Sequences of(Ratings ratings, int[] rows, @Nullable Double minRating) {
    double least = minRating == null ? Double.NEGATIVE_INFINITY : minRating;
    int[] starts = new int[ratings.users() + 1];
    for (int row : rows) {
      if (ratings.value()[row] >= least) {
        starts[ratings.user()[row] + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] tokens = new int[starts[ratings.users()]]; // rows first, then their movies
    int[] next = starts.clone();
    for (int row : rows) {
      if (ratings.value()[row] >= least) {
        tokens[next[ratings.user()[row]]++] = row;
      }
    }
    if (ratings.hasTimes()) {
      for (int user = 0; user < ratings.users(); user++) {
        sortByTime(ratings, tokens, starts[user], starts[user + 1]);
      }
    }
    Arrays.setAll(tokens, i -> ratings.movie()[tokens[i]]);
    return new Sequences(ratings.movies(), tokens, starts);
  }

  /** Sorts rows by their times, and those of one time by themselves. */
  private static void sortByTime(Ratings ratings, int[] rows, int from, int to) {
    long[] ordered = new long[to - from];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = ((long) ratings.time()[rows[from + i]] << Integer.SIZE) | rows[from + i];
    }
    Arrays.sort(ordered);
    for (int i = 0; i < ordered.length; i++) {
      rows[from + i] = (int) ordered[i];
    }
  }
}
