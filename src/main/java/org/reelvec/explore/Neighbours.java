package org.reelvec.explore;

import java.util.List;
import java.util.function.IntPredicate;
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

  private static final int NONE = -1;

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
      int at = row * dimensions;
      nearest.offer(
          row,
          metric == Metric.COSINE
              ? cosine(
                  Vectors.dot(query, from, vectors, at, dimensions), inverse * inverseNorms[row])
              : -Vectors.squaredDistance(query, from, vectors, at, dimensions));
    }
    return Neighbour.of(
        nearest, embedding, score -> metric == Metric.COSINE ? score : Math.sqrt(Math.abs(score)));
  }

  /** Rounding may lead a little beyond 1, where no cosine is. */
  private static double cosine(double dot, double inverseNorms) {
    return Math.max(-1, Math.min(1, dot * inverseNorms));
  }

  private static double inverse(double norm) {
    return norm > 0 && norm <= Double.MAX_VALUE ? 1 / norm : 0;
  }
}
