package org.reelvec.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.math.TopRows;
import org.reelvec.math.Vectors;

/**
 * Exact nearest neighbours: one pass over all rows, keeping the best in a bounded heap. Takes
 * O(rows x dimensions) a query and nothing beforehand but the norms.
 *
 * <p>Rows of length 0, and rows with an element that is no finite number, have no direction and are
 * never found. Rows equally near come in the order of the table. One instance may serve many
 * threads.
 */
public final class Neighbours {
  /** Keeps every row. */
  public static final IntPredicate ALL = row -> true;

  /** Stands for the row of a vector that is no row. */
  static final int NONE = -1;

  private final Embedding embedding;
  private final double[] inverseNorms;

  /** Computes the norms. */
  public Neighbours(Embedding embedding) {
    this.embedding = embedding;
    int dimensions = embedding.dimensions();
    inverseNorms = new double[embedding.size()];
    for (int row = 0; row < inverseNorms.length; row++) {
      inverseNorms[row] = inverse(Vectors.norm(embedding.vectors(), row * dimensions, dimensions));
    }
  }

  /** Whether a row has a direction, so that it can be found. */
  public boolean contains(int row) {
    return inverseNorms[row] > 0;
  }

  /**
   * Makes sure that a question about a row has an answer.
   *
   * @throws InputException if the row has no direction
   */
  public void requireDirection(int row) {
    if (!contains(row)) {
      throw new InputException(
          "the %s %s has a vector of length 0, which points nowhere: nothing was learnt of it"
              .formatted(embedding.noun(), OneLine.quoted(embedding.titles().get(row))));
    }
  }

  /** The cosine of two rows, 0 where one has no direction. */
  public double cosine(int a, int b) {
    int dimensions = embedding.dimensions();
    float[] vectors = embedding.vectors();
    return contains(a) && contains(b)
        ? cosine(
            Vectors.dot(vectors, a * dimensions, vectors, b * dimensions, dimensions),
            inverseNorms[a] * inverseNorms[b])
        : 0;
  }

  /**
   * The rows nearest to a row, without itself.
   *
   * @param top how many at most, from 1
   * @param filter which rows may be found
   * @return nearest first; nothing if the row itself has no direction
   */
  public List<Neighbour> of(int row, int top, IntPredicate filter, Metric metric) {
    return search(embedding.vectors(), row * embedding.dimensions(), row, top, filter, metric);
  }

  /**
   * The same with the row itself before all others, whatever the filter says of it, as some
   * libraries have it.
   */
  public List<Neighbour> withItself(int row, int top, IntPredicate filter, Metric metric) {
    List<Neighbour> all = new ArrayList<>();
    if (contains(row) && top > 0) {
      double own = metric == Metric.COSINE ? cosine(row, row) : 0;
      all.add(new Neighbour(1, row, embedding.keys().get(row), embedding.titles().get(row), own));
      for (Neighbour n : of(row, top - 1, filter, metric)) {
        all.add(new Neighbour(n.rank() + 1, n.row(), n.key(), n.title(), n.score()));
      }
    }
    return List.copyOf(all);
  }

  /**
   * The rows nearest to any vector of as many dimensions.
   *
   * @param top how many at most, from 1
   * @param filter which rows may be found
   * @return nearest first; nothing if the vector has no direction
   */
  public List<Neighbour> ofVector(float[] vector, int top, IntPredicate filter, Metric metric) {
    if (vector.length != embedding.dimensions()) {
      throw new IllegalArgumentException(
          "a vector of %d dimensions, expected %d"
              .formatted(vector.length, embedding.dimensions()));
    }
    return search(vector, 0, NONE, top, filter, metric);
  }

  /**
   * The rows nearest to each of these rows by cosine, without the row itself: for each what {@link
   * #of} gives, in a fraction of the time. Works on all processors.
   *
   * @param top how many at most, from 1
   * @param filter which rows may be found, asked by several threads
   */
  public List<List<Neighbour>> ofAll(int[] rows, int top, IntPredicate filter) {
    int dimensions = embedding.dimensions();
    int[] from = IntStream.of(rows).map(row -> row * dimensions).toArray();
    return new NeighbourBatch(embedding, this, top, filter).of(embedding.vectors(), from, rows);
  }

  /**
   * The rows nearest to each of these vectors by cosine: for each what {@link #ofVector} gives, in
   * a fraction of the time. Works on all processors.
   *
   * @param vectors row-major, (queries, dimensions)
   * @param top how many at most, from 1
   * @param filter which rows may be found, asked by several threads
   */
  public List<List<Neighbour>> ofAllVectors(float[] vectors, int top, IntPredicate filter) {
    int dimensions = embedding.dimensions();
    if (vectors.length % dimensions != 0) {
      throw new IllegalArgumentException(
          "%d floats are no vectors of %d dimensions".formatted(vectors.length, dimensions));
    }
    int[] from =
        IntStream.range(0, vectors.length / dimensions).map(query -> query * dimensions).toArray();
    int[] noRows = new int[from.length];
    Arrays.fill(noRows, NONE);
    return new NeighbourBatch(embedding, this, top, filter).of(vectors, from, noRows);
  }

  /** One over the length of each row, 0 where a row has no direction. */
  double[] inverseNorms() {
    return inverseNorms;
  }

  /**
   * The cosine of a vector and a row.
   *
   * @param inverse one over the length of the vector
   */
  double cosine(float[] query, int from, double inverse, int row) {
    int dimensions = embedding.dimensions();
    return cosine(
        Vectors.dot(query, from, embedding.vectors(), row * dimensions, dimensions),
        inverse * inverseNorms[row]);
  }

  private List<Neighbour> search(
      float[] query, int from, int self, int top, IntPredicate filter, Metric metric) {
    float[] vectors = embedding.vectors();
    int dimensions = embedding.dimensions();
    double inverse = inverse(Vectors.norm(query, from, dimensions));
    if (inverse == 0) {
      return List.of();
    }
    // Both metrics become "higher is nearer" here; a distance is stored as the negative square.
    TopRows nearest = new TopRows(Math.min(top, embedding.size()));
    for (int row = 0; row < inverseNorms.length; row++) {
      if (row == self || !contains(row) || !filter.test(row)) {
        continue;
      }
      nearest.offer(
          row,
          metric == Metric.COSINE
              ? cosine(query, from, inverse, row)
              : -Vectors.squaredDistance(query, from, vectors, row * dimensions, dimensions));
    }
    return Neighbour.of(
        nearest, embedding, score -> metric == Metric.COSINE ? score : Math.sqrt(Math.abs(score)));
  }

  /** Rounding may lead a little beyond 1, where no cosine is. */
  private static double cosine(double dot, double inverseNorms) {
    return Math.max(-1, Math.min(1, dot * inverseNorms));
  }

  /** One over a length, 0 where a vector of that length has no direction. */
  static double inverse(double norm) {
    return norm > 0 && norm <= Double.MAX_VALUE ? 1 / norm : 0;
  }
}
