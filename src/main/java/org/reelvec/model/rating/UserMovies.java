package org.reelvec.model.rating;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reelvec.data.ratings.Ratings;

/**
 * Movies of some users, list after list: 4 bytes an entry.
 *
 * @param offsets (users + 1) where the list of each begins
 * @param movies of all lists
 */
record UserMovies(int[] offsets, int[] movies) {
  /**
   * Gathers lists from rows of the ratings.
   *
   * @param users whose lists, ascending
   * @param atLeast ratings below this are left out
   * @param parts rows to take from
   */
  static UserMovies of(Ratings data, int[] users, double atLeast, int[]... parts) {
    int[] place = new int[data.users()];
    Arrays.fill(place, -1);
    IntStream.range(0, users.length).forEach(i -> place[users[i]] = i);
    int[] offsets = new int[users.length + 1];
    for (int[] rows : parts) {
      for (int row : rows) {
        if (place[data.user()[row]] >= 0 && data.value()[row] >= atLeast) {
          offsets[place[data.user()[row]] + 1]++;
        }
      }
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    int[] movies = new int[offsets[users.length]];
    int[] next = offsets.clone();
    for (int[] rows : parts) {
      for (int row : rows) {
        if (place[data.user()[row]] >= 0 && data.value()[row] >= atLeast) {
          movies[next[place[data.user()[row]]]++] = data.movie()[row];
        }
      }
    }
    return new UserMovies(offsets, movies);
  }

  /** Length of a user's list, by the user's place among those gathered for. */
  int count(int place) {
    return offsets[place + 1] - offsets[place];
  }

  /** Marks a user's movies, or takes the marks away. */
  void mark(int place, boolean[] marks, boolean value) {
    for (int i = offsets[place]; i < offsets[place + 1]; i++) {
      marks[movies[i]] = value;
    }
  }
}
