package org.reelvec.explore;

import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;

/**
 * The nearest rows of every row of an embedding, by cosine, to be compared with those of another
 * embedding whose rows are the same movies.
 *
 * @param top how many were asked for
 * @param nearest (rows, at most top) row numbers, nearest first; empty where a row has no direction
 */
public record NeighbourLists(int top, int[][] nearest) {
  /** Looks up the neighbours of every row, on all processors: O(rows^2 x dimensions). */
  public static NeighbourLists of(Embedding embedding, int top) {
    Neighbours neighbours = new Neighbours(embedding);
    return new NeighbourLists(
        top,
        neighbours
            .ofAll(IntStream.range(0, embedding.size()).toArray(), top, Neighbours.ALL)
            .stream()
            .map(list -> list.stream().mapToInt(Neighbour::row).toArray())
            .toArray(int[][]::new));
  }

  /**
   * The mean overlap with the lists of another embedding, over the rows that have one in both.
   *
   * @return 0..1; NaN where no row has
   */
  public double overlap(NeighbourLists other) {
    return IntStream.range(0, nearest.length)
        .filter(row -> nearest[row].length > 0 && other.nearest[row].length > 0)
        .mapToDouble(row -> Overlap.of(nearest[row], other.nearest[row]))
        .average()
        .orElse(Double.NaN);
  }

  /** The mean overlap that lists drawn at random would have; NaN of fewer than two rows. */
  public double chance() {
    int candidates = nearest.length - 1;
    int length = Math.min(top, candidates);
    return Overlap.byChance(length, length, length, candidates);
  }
}
