package org.reelvec.explore;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.Kernels;
import org.reelvec.math.ScoreKernels;
import org.reelvec.math.TopRows;
import org.reelvec.math.UnitGroups;
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
  private final ScoreKernels kernels = Kernels.scores();
  private final UnitGroups rows;
  private final double margin;

  NeighbourBatch(Embedding embedding, Neighbours neighbours, int top, IntPredicate filter) {
    this.embedding = embedding;
    this.neighbours = neighbours;
    this.top = Math.min(top, embedding.size());
    this.filter = filter;
    int dimensions = embedding.dimensions();
    double[] scales = neighbours.inverseNorms();
    int[] from = IntStream.range(0, scales.length).map(row -> row * dimensions).toArray();
    rows = UnitGroups.of(embedding.vectors(), from, scales, dimensions, ScoreKernels.ROWS);
    // A rounding for each sum, one for each of the two units, and some for what doubles lose.
    margin = (dimensions + 8) * ROUNDING;
  }

  /**
   * The nearest to each query, in parts of nearly one size for all processors.
   *
   * @param vectors what the queries lie in
   * @param from where each begins
   * @param selves the row that each is, and so must not find, or {@link Neighbours#NONE}
   */
  List<List<Neighbour>> of(float[] vectors, int[] from, int[] selves) {
    int processors = Runtime.getRuntime().availableProcessors();
    int rounds = (from.length + MOST_QUERIES * processors - 1) / (MOST_QUERIES * processors);
    int parts = rounds * processors;
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            part -> {
              int first = (int) ((long) from.length * part / parts);
              int end = (int) ((long) from.length * (part + 1) / parts);
              return IntStream.range(first, end)
                  .mapToObj(query -> new Search(vectors, from[query], selves[query]))
                  .toArray(Search[]::new);
            })
        .flatMap(searches -> nearest(searches, units(vectors, searches)).stream())
        .toList();
  }

  private UnitGroups units(float[] vectors, Search[] searches) {
    int[] from = Stream.of(searches).mapToInt(search -> search.from).toArray();
    double[] scales = Stream.of(searches).mapToDouble(search -> search.inverse).toArray();
    return UnitGroups.of(vectors, from, scales, embedding.dimensions(), ScoreKernels.QUERIES);
  }

  /** Row groups outside: one of them stays in the nearest cache while all queries pass. */
  private List<List<Neighbour>> nearest(Search[] searches, UnitGroups queries) {
    float[] bars = new float[queries.count() * ScoreKernels.QUERIES];
    Arrays.fill(bars, Float.POSITIVE_INFINITY);
    for (int query = 0; query < searches.length; query++) {
      bars[query] = searches[query].bar();
    }
    float[] products = new float[ScoreKernels.QUERIES * ScoreKernels.ROWS];
    for (int group = 0; group < rows.count(); group++) {
      for (int tile = 0; tile < queries.count(); tile++) {
        int first = tile * ScoreKernels.QUERIES;
        int reaching =
            kernels.reaching(
                embedding.dimensions(),
                queries.elements(),
                queries.at(tile),
                rows.elements(),
                rows.at(group),
                bars,
                first,
                products);
        for (int left = reaching; left != 0; left &= left - 1) {
          int query = Integer.numberOfTrailingZeros(left);
          bars[first + query] =
              searches[first + query].take(products, query * ScoreKernels.ROWS, group);
        }
      }
    }
    return Stream.of(searches).map(Search::found).toList();
  }

  /** One query and what it has found. */
  private final class Search {
    private final float[] vector;
    private final int from;
    private final int self;
    private final double inverse;
    private final TopRows best;

    Search(float[] vector, int from, int self) {
      this.vector = vector;
      this.from = from;
      this.self = self;
      inverse = Neighbours.inverse(Vectors.norm(vector, from, embedding.dimensions()));
      best = new TopRows(inverse > 0 ? top : 0);
    }

    /** No row whose rough cosine is below it can be among the best. */
    float bar() {
      return Math.nextDown((float) (best.bar() - margin));
    }

    /** Looks through the rough cosines of a group of rows; returns the new bar. */
    float take(float[] cosines, int at, int group) {
      int first = group * ScoreKernels.ROWS;
      int end = Math.min(embedding.size(), first + ScoreKernels.ROWS);
      for (int row = first; row < end; row++) {
        if (cosines[at + row - first] >= bar()
            && row != self
            && neighbours.contains(row)
            && filter.test(row)) {
          best.offer(row, neighbours.cosine(vector, from, inverse, row));
        }
      }
      return bar();
    }

    List<Neighbour> found() {
      return Neighbour.of(best, embedding, cosine -> cosine);
    }
  }
}
