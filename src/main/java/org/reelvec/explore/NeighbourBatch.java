package org.reelvec.explore;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.TopRows;
import org.reelvec.math.UnitPanels;
import org.reelvec.math.Vectors;

/**
 * Exact nearest neighbours by cosine of many queries at once. A product of matrices in floats gives
 * all cosines roughly; those that may, by the most that rounding can have taken away, belong to the
 * nearest are computed again in doubles, and these alone decide.
 */
final class NeighbourBatch {
  private static final int MOST_QUERIES = 192;

  /** Half the distance from 1 to the next float: what one rounding changes at most. */
  private static final double ROUNDING = 0x1p-24;

  private final Embedding embedding;
  private final Neighbours neighbours;
  private final int top;
  private final IntPredicate filter;
  private final UnitPanels panels;
  private final double margin;

  NeighbourBatch(Embedding embedding, Neighbours neighbours, int top, IntPredicate filter) {
    this.embedding = embedding;
    this.neighbours = neighbours;
    this.top = Math.min(top, embedding.size());
    this.filter = filter;
    int dimensions = embedding.dimensions();
    panels = new UnitPanels(embedding.vectors(), dimensions, neighbours.inverseNorms());
    // A rounding for each sum, one for each of the two units, and some for what doubles lose.
    margin = (dimensions + 8) * ROUNDING;
  }

  /**
   * The nearest to each query, in parts of nearly one size for all processors.
   *
   * @param vectors what the queries lie in
   * @param from where each begins
   * @param rows the row that each is, and so must not find, or {@link Neighbours#NONE}
   */
  List<List<Neighbour>> of(float[] vectors, int[] from, int[] rows) {
    int processors = Runtime.getRuntime().availableProcessors();
    int rounds = (from.length + MOST_QUERIES * processors - 1) / (MOST_QUERIES * processors);
    int parts = rounds * processors;
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            part ->
                IntStream.range(cut(from.length, part, parts), cut(from.length, part + 1, parts))
                    .mapToObj(query -> new Search(vectors, from[query], rows[query]))
                    .toArray(Search[]::new))
        .flatMap(part -> nearest(part).stream())
        .toList();
  }

  private static int cut(int queries, int part, int parts) {
    return (int) ((long) queries * part / parts);
  }

  private List<List<Neighbour>> nearest(Search[] searches) {
    int dimensions = embedding.dimensions();
    float[] units = new float[searches.length * dimensions];
    for (int query = 0; query < searches.length; query++) {
      searches[query].copyUnit(units, query * dimensions);
    }
    float[] products = new float[searches.length * UnitPanels.WIDTH];
    for (int panel = 0; panel < panels.count(); panel++) {
      panels.multiply(panel, units, searches.length, products);
      int first = panel * UnitPanels.WIDTH;
      int end = Math.min(embedding.size(), first + UnitPanels.WIDTH);
      for (int query = 0; query < searches.length; query++) {
        searches[query].take(products, query * UnitPanels.WIDTH, first, end);
      }
    }
    return IntStream.range(0, searches.length)
        .mapToObj(query -> Neighbour.of(searches[query].best, embedding, cosine -> cosine))
        .toList();
  }

  /** One query and what it has found. */
  private final class Search {
    private final float[] vector;
    private final int from;
    private final int self;
    private final double inverse;
    private final TopRows best;

    /** No row whose rough cosine is below it can be among the best. */
    private float bar;

    Search(float[] vector, int from, int self) {
      this.vector = vector;
      this.from = from;
      this.self = self;
      inverse = Neighbours.inverse(Vectors.norm(vector, from, embedding.dimensions()));
      best = new TopRows(inverse > 0 ? top : 0);
      bar = (float) best.bar();
    }

    void copyUnit(float[] units, int at) {
      UnitPanels.scale(vector, from, inverse, units, at, 1, embedding.dimensions());
    }

    /** Looks through the rough cosines of the rows from {@code first} to {@code end}. */
    void take(float[] cosines, int at, int first, int end) {
      float lowest = bar;
      for (int row = first; row < end; row++) {
        if (cosines[at + row - first] >= lowest) {
          lowest = consider(row);
        }
      }
    }

    private float consider(int row) {
      if (row != self && neighbours.contains(row) && filter.test(row)) {
        best.offer(row, neighbours.cosine(vector, from, inverse, row));
        bar = Math.nextDown((float) (best.bar() - margin));
      }
      return bar;
    }
  }
}
