package org.reelvec.math;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best few of the rows offered, in a binary heap with the worst on top. Rows are offered in
 * ascending order; of equal scores, the earlier row is the better.
 */
public final class TopRows {
  /** A row that was kept. */
  public record Entry(int row, double score) {}

  private final int[] rows;
  private final double[] scores;
  private int size;

  /** Keeps at most this many. */
  public TopRows(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    rows = new int[capacity];
    scores = new double[capacity];
  }

  /** Keeps the row if it is among the best so far. */
  public void offer(int row, double given) {
    double score = given + 0.0; // 0, not -0, which an order of doubles puts before it
    if (size < rows.length) {
      int child = size++;
      while (child > 0 && isWorse(row, score, (child - 1) / 2)) {
        child = move((child - 1) / 2, child);
      }
      place(row, score, child);
    } else if (size > 0 && score > scores[0]) {
      int parent = 0;
      for (int worse = worseChild(parent);
          worse < size && !isWorse(row, score, worse);
          worse = worseChild(parent)) {
        parent = move(worse, parent);
      }
      place(row, score, parent);
    }
  }

  /**
   * The score that a row must exceed to be kept, if it comes after all rows offered so far:
   * infinitely low while there is room.
   */
  public double bar() {
    if (size < rows.length) {
      return Double.NEGATIVE_INFINITY;
    }
    return size == 0 ? Double.POSITIVE_INFINITY : scores[0];
  }

  /** What was kept, best first. */
  public List<Entry> sorted() {
    List<Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(new Entry(rows[i], scores[i]));
    }
    entries.sort(Comparator.comparingDouble(Entry::score).reversed().thenComparingInt(Entry::row));
    return entries;
  }

  /** The worse child of a place, or a place beyond the heap where it has none. */
  private int worseChild(int parent) {
    int left = 2 * parent + 1;
    int right = left + 1;
    return right < size && isWorse(rows[right], scores[right], left) ? right : left;
  }

  private boolean isWorse(int row, double score, int place) {
    return score < scores[place] || (score == scores[place] && row > rows[place]);
  }

  private int move(int from, int to) {
    place(rows[from], scores[from], to);
    return from;
  }

  private void place(int row, double score, int place) {
    rows[place] = row;
    scores[place] = score;
  }
}
