package org.reelvec.explore;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.math.TopRows;

/**
 * The pairs of rows that are most alike, and those that are least, by cosine. Pairs equally alike
 * come in the order of the given rows: by that which is given first, then by the other.
 *
 * @param most highest cosine first
 * @param least lowest cosine first
 */
public record Extremes(List<Pair> most, List<Pair> least) {
  /**
   * Two rows of the embedding.
   *
   * @param first the one that was given first
   * @param second the other
   * @param cosine of the two, -1..1
   */
  public record Pair(int first, int second, double cosine) {}

  /** Copies the lists. */
  public Extremes {
    most = List.copyOf(most);
    least = List.copyOf(least);
  }

  /**
   * Compares each row with each on all processors: O(n^2 dimensions), and room for n x top pairs.
   *
   * @param rows distinct, (n)
   * @param top how many pairs at most, of either kind
   * @throws InputException if a row has no direction
   */
  public static Extremes of(Embedding embedding, int[] rows, int top) {
    Neighbours neighbours = new Neighbours(embedding);
    IntStream.of(rows).forEach(neighbours::requireDirection);
    List<Extremes> ofEach =
        IntStream.range(0, rows.length)
            .parallel()
            .mapToObj(place -> withLater(neighbours, rows, place, top))
            .toList();
    return new Extremes(
        best(ofEach, Extremes::most, top, pair -> -pair.cosine()),
        best(ofEach, Extremes::least, top, Pair::cosine));
  }

  /** The extremes of one row and those after it. */
  private static Extremes withLater(Neighbours neighbours, int[] rows, int place, int top) {
    int capacity = Math.min(top, rows.length - 1 - place);
    TopRows most = new TopRows(capacity);
    TopRows least = new TopRows(capacity);
    for (int later = place + 1; later < rows.length; later++) {
      double cosine = neighbours.cosine(rows[place], rows[later]);
      most.offer(later, cosine);
      least.offer(later, -cosine);
    }
    return new Extremes(pairs(rows, place, most, 1), pairs(rows, place, least, -1));
  }

  private static List<Pair> pairs(int[] rows, int place, TopRows kept, int sign) {
    return kept.sorted().stream()
        .map(entry -> new Pair(rows[place], rows[entry.row()], sign * entry.score() + 0.0))
        .toList();
  }

  /** The sort is stable: of equal pairs, those of the earlier row stay in front. */
  private static List<Pair> best(
      List<Extremes> ofEach,
      Function<Extremes, List<Pair>> kind,
      int top,
      ToDoubleFunction<Pair> score) {
    return ofEach.stream()
        .flatMap(extremes -> kind.apply(extremes).stream())
        .sorted(Comparator.comparingDouble(pair -> score.applyAsDouble(pair) + 0.0))
        .limit(top)
        .toList();
  }
}
