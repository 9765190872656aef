package org.reelvec.model.ppmi;

import java.util.Arrays;

/**
 * Movies that belong together, such as those that one user rated: basket b holds the movies {@code
 * members[starts[b]]} to {@code members[starts[b + 1] - 1]}.
 *
 * @param movies movies are 0 .. movies - 1
 * @param starts (baskets + 1)
 * @param members (members of all baskets), ascending and distinct within a basket
 */
public record Baskets(int movies, int[] starts, int[] members) {
  /**
   * Gathers pairs of a basket and a movie, in any order, each any number of times.
   *
   * @param minCount movies that stand in fewer baskets than this are left out
   */
  public static Baskets of(int baskets, int movies, int[] basket, int[] movie, int minCount) {
    int[] starts = new int[baskets + 1];
    for (int b : basket) {
      starts[b + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = Arrays.copyOf(starts, baskets);
    int[] members = new int[basket.length];
    for (int i = 0; i < basket.length; i++) {
      members[next[basket[i]]++] = movie[i];
    }
    return distinct(movies, starts, members).frequent(minCount);
  }

  /**
   * Lists as they are, such as sequences; a movie that stands in one twice is in it.
   *
   * @param starts as of the record
   * @param members in any order within a list
   * @param minCount movies that stand in fewer lists than this are left out
   */
  public static Baskets ofLists(int movies, int[] starts, int[] members, int minCount) {
    return distinct(movies, starts, members.clone()).frequent(minCount);
  }

  /** Number of baskets. */
  public int size() {
    return starts.length - 1;
  }

  /** Number of distinct movies in a basket. */
  int size(int basket) {
    return starts[basket + 1] - starts[basket];
  }

  /** The baskets of each movie as if they were its members: rows are movies. */
  Baskets ofMovies() {
    int[] baskets = new int[members.length];
    for (int b = 0; b < size(); b++) {
      Arrays.fill(baskets, starts[b], starts[b + 1], b);
    }
    return of(movies, size(), members, baskets, 1);
  }

  private Baskets frequent(int minCount) {
    int[] counts = new int[movies];
    for (int movie : members) {
      counts[movie]++;
    }
    int[] kept = new int[members.length];
    int[] keptStarts = new int[starts.length];
    int size = 0;
    for (int b = 0; b < size(); b++) {
      for (int i = starts[b]; i < starts[b + 1]; i++) {
        if (counts[members[i]] >= minCount) {
          kept[size++] = members[i];
        }
      }
      keptStarts[b + 1] = size;
    }
    return new Baskets(movies, keptStarts, Arrays.copyOf(kept, size));
  }

  private static Baskets distinct(int movies, int[] starts, int[] members) {
    int[] distinct = new int[starts.length];
    int size = 0;
    for (int b = 0; b + 1 < starts.length; b++) {
      Arrays.sort(members, starts[b], starts[b + 1]);
      for (int i = starts[b]; i < starts[b + 1]; i++) {
        if (i == starts[b] || members[i] != members[i - 1]) {
          members[size++] = members[i];
        }
      }
      distinct[b + 1] = size;
    }
    return new Baskets(movies, distinct, Arrays.copyOf(members, size));
  }
}
