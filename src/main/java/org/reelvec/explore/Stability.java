package org.reelvec.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;

/**
 * How much of a row's list of neighbours survives other seeds: their embeddings are asked for the
 * same row, by key, and their lists laid beside the first.
 *
 * @param seeds how many other embeddings know the row and have a list of it
 * @param kept one a neighbour, nearest first: how many of their lists hold it
 * @param overlap mean share of the list that one of theirs holds, 0..1; NaN if {@code seeds} is 0
 * @param chance the same of lists drawn at random from the rows that could be listed; NaN likewise
 */
public record Stability(int seeds, List<Integer> kept, double overlap, double chance) {
  /** Copies the counts. */
  public Stability {
    kept = List.copyOf(kept);
  }

  /**
   * The share of the other lists that hold a neighbour.
   *
   * @param rank of the neighbour, from 1
   */
  public double share(int rank) {
    return (double) kept.get(rank - 1) / seeds;
  }

  /**
   * Compares a list with those of other embeddings.
   *
   * @param key of the row that was asked about
   * @param nearest its neighbours
   * @param others may hold other rows, in another order
   * @param top how many neighbours were asked for
   * @param filter which rows of an embedding may be listed
   */
  public static Stability of(
      String key,
      List<Neighbour> nearest,
      List<Embedding> others,
      int top,
      Function<Embedding, IntPredicate> filter,
      Metric metric) {
    List<String> keys = nearest.stream().map(Neighbour::key).toList();
    List<Set<String>> lists = new ArrayList<>();
    double overlaps = 0;
    double chances = 0;
    for (Embedding other : others) {
      int row = other.indexOf(key).orElse(-1);
      if (row < 0) {
        continue;
      }
      Neighbours neighbours = new Neighbours(other);
      IntPredicate listed = filter.apply(other);
      Set<String> list = new HashSet<>();
      neighbours.of(row, top, listed, metric).forEach(n -> list.add(n.key()));
      if (list.isEmpty() || keys.isEmpty()) {
        continue;
      }
      lists.add(list);
      Set<String> candidates = new HashSet<>();
      IntStream.range(0, other.size())
          .filter(r -> r != row && neighbours.contains(r) && listed.test(r))
          .forEach(r -> candidates.add(other.keys().get(r)));
      int findable = (int) keys.stream().filter(candidates::contains).count();
      double longer = Math.max(keys.size(), list.size());
      overlaps += keys.stream().filter(list::contains).count() / longer;
      chances += Overlap.byChance(keys.size(), findable, list.size(), candidates.size());
    }
    return new Stability(
        lists.size(),
        keys.stream().map(k -> (int) lists.stream().filter(l -> l.contains(k)).count()).toList(),
        overlaps / lists.size(),
        chances / lists.size());
  }
}
