package org.reelvec.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;

/**
 * Whether neighbours in the embedding are of one genre: of the k nearest by cosine, the share with
 * at least one genre in common with the query, averaged over all queries, beside the share among
 * all others. Only rows with a genre and a vector of some length take part, as queries and as
 * neighbours. It says something only where genres were no input of the training.
 *
 * @param rows number of rows that took part
 * @param purity mean share among the k nearest, 0..1; NaN if fewer than two rows took part
 * @param chance mean share among all others, 0..1; NaN likewise
 */
public record GenrePurity(int rows, double purity, double chance) {
  /**
   * Looks up the neighbours of every row, on all processors: O(rows^2 x dimensions).
   *
   * @param attribute name of the column of genres, texts or lists of texts
   * @param k how many neighbours
   * @throws org.reelvec.io.InputException if there is no such column
   */
  public static GenrePurity of(Embedding embedding, String attribute, int k) {
    List<BitSet> genres = genres(embedding, attribute);
    Neighbours neighbours = new Neighbours(embedding);
    IntPredicate takesPart = row -> !genres.get(row).isEmpty() && neighbours.contains(row);
    int[] rows = IntStream.range(0, embedding.size()).filter(takesPart).toArray();
    if (rows.length < 2) {
      return new GenrePurity(rows.length, Double.NaN, Double.NaN);
    }
    List<List<Neighbour>> nearest = neighbours.ofAll(rows, k, takesPart);
    double purity = 0;
    for (int i = 0; i < rows.length; i++) {
      BitSet own = genres.get(rows[i]);
      long alike = nearest.get(i).stream().filter(n -> genres.get(n.row()).intersects(own)).count();
      purity += (double) alike / nearest.get(i).size();
    }
    return new GenrePurity(rows.length, purity / rows.length, chance(genres, rows));
  }

  /** Compares distinct sets of genres, of which there are few, in place of all pairs of rows. */
  private static double chance(List<BitSet> genres, int[] rows) {
    Map<BitSet, Integer> counts = new HashMap<>();
    for (int row : rows) {
      counts.merge(genres.get(row), 1, Integer::sum);
    }
    long ordered = 0;
    for (var one : counts.entrySet()) {
      for (var other : counts.entrySet()) {
        if (one.getKey().intersects(other.getKey())) {
          ordered += (long) one.getValue() * other.getValue();
        }
      }
    }
    // Each row met itself once.
    return (double) (ordered - rows.length) / ((long) rows.length * (rows.length - 1));
  }

  private static List<BitSet> genres(Embedding embedding, String attribute) {
    Genres column = Genres.of(embedding, attribute);
    Map<String, Integer> numbers = new HashMap<>();
    List<BitSet> genres = new ArrayList<>();
    for (int row = 0; row < embedding.size(); row++) {
      BitSet set = new BitSet();
      column
          .of(row)
          .forEach(genre -> set.set(numbers.computeIfAbsent(genre, name -> numbers.size())));
      genres.add(set);
    }
    return genres;
  }
}
