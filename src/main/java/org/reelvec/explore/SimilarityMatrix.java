package org.reelvec.explore;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.cluster.Dendrogram;
import org.reelvec.explore.cluster.Ward;
import org.reelvec.io.InputException;

/**
 * The cosine of each of some rows with each other.
 *
 * @param rows of the embedding, in the order of the matrix, (n)
 * @param below what lies below the diagonal: (n), row i of length i
 */
public record SimilarityMatrix(int[] rows, double[][] below) {
  /**
   * Compares rows on all processors: O(n^2 dimensions).
   *
   * @param rows in the order in which they are to stand
   * @throws InputException if a row has no direction, or there are more than {@link
   *     Ward#MOST_ITEMS}
   */
  public static SimilarityMatrix of(Embedding embedding, int[] rows) {
    Ward.requireFew(rows.length);
    Neighbours neighbours = new Neighbours(embedding);
    IntStream.of(rows).forEach(neighbours::requireDirection);
    double[][] below = new double[rows.length][];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(
            i -> {
              below[i] = new double[i];
              Arrays.setAll(below[i], j -> neighbours.cosine(rows[i], rows[j]));
            });
    return new SimilarityMatrix(rows.clone(), below);
  }

  /** Number of rows, and columns. */
  public int size() {
    return rows.length;
  }

  /** The cosine of the rows at two places of the matrix, -1..1; 1 on the diagonal. */
  public double at(int i, int j) {
    return i == j ? 1 : below[Math.max(i, j)][Math.min(i, j)];
  }

  /** The tree of {@link Ward} on 1 - cosine; its items are the places of the matrix. */
  public Dendrogram dendrogram() {
    double[][] distances = new double[size()][];
    Arrays.setAll(distances, i -> Arrays.stream(below[i]).map(cosine -> 1 - cosine).toArray());
    return Ward.of(distances);
  }

  /** The same in another order, such as that of a dendrogram's leaves: places of this matrix. */
  public SimilarityMatrix ordered(int[] order) {
    double[][] ordered = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      int place = order[i];
      ordered[i] = Arrays.stream(order, 0, i).mapToDouble(other -> at(place, other)).toArray();
    }
    return new SimilarityMatrix(IntStream.of(order).map(i -> rows[i]).toArray(), ordered);
  }
}
