package org.reelvec.model.rating;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The best few of the movies offered, in a heap no longer than that. Movies are offered in
 * ascending order; of equal scores, the earlier movie is the better.
 */
final class TopMovies {
  private record Scored(int movie, float score) {}

  private static final Comparator<Scored> WORST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .thenComparing(Scored::movie, Comparator.reverseOrder());

  private final int capacity;
  private final PriorityQueue<Scored> kept;
  private float worst = Float.NEGATIVE_INFINITY;

  /** Keeps at most this many, at least 1. */
  TopMovies(int capacity) {
    this.capacity = capacity;
    kept = new PriorityQueue<>(WORST_FIRST);
  }

  /** Keeps the movie if it is among the best so far. */
  void offer(int movie, float score) {
    if (kept.size() == capacity) {
      if (score <= worst) {
        return; // nearly all of them
      }
      kept.remove();
    }
    kept.add(new Scored(movie, score + 0f)); // 0, not -0, which the order would put before it
    worst = kept.element().score();
  }

  /** The movies kept, best first. */
  int[] movies() {
    return kept.stream().sorted(WORST_FIRST.reversed()).mapToInt(Scored::movie).toArray();
  }
}
