package org.reelvec.model.ppmi;

import java.util.Arrays;
import org.reelvec.data.sequence.Sequences;

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
   * Sequences as they are, such as users' movies; a movie that stands in one twice is in it.
   *
   * @param minCount movies that stand in fewer baskets than this are left out
   */
  public static Baskets of(Sequences sequences, int minCount) {
    return distinct(sequences.items(), sequences.starts(), sequences.tokens().clone())
        .frequent(minCount);
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
    int[] turnedStarts = new int[movies + 1];
    for (int movie : members) {
      turnedStarts[movie + 1]++;
    }
    Arrays.parallelPrefix(turnedStarts, Integer::sum);
    int[] next = Arrays.copyOf(turnedStarts, movies);
    int[] turned = new int[members.length];
    for (int b = 0; b < size(); b++) {
      for (int i = starts[b]; i < starts[b + 1]; i++) {
        turned[next[members[i]]++] = b;
      }
    }
    return new Baskets(size(), turnedStarts, turned);
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
