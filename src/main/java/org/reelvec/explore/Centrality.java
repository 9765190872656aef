package org.reelvec.explore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;

/** How near each of some rows is to the mean of all of them, each at length one. */
final class Centrality {
  private Centrality() {}

  /**
   * The cosine of each row and the mean, in the order of the rows.
   *
   * @throws InputException if there are none, one has no direction, or they cancel each other
   */
  static double[] of(Embedding embedding, Neighbours neighbours, int[] rows) {
    if (rows.length == 0) {
      throw new InputException("nothing to choose from: name some titles");
    }
    double[] inverseNorms = neighbours.inverseNorms();
    VectorSum sum = new VectorSum(embedding.dimensions());
    for (int row : rows) {
      neighbours.requireDirection(row);
      sum.add(embedding, row, 1, inverseNorms[row]);
    }
    float[] mean = sum.middle(embedding);
    double inverse = Neighbours.inverse(Vectors.norm(mean, 0, mean.length));
    return IntStream.of(rows)
        .mapToDouble(row -> neighbours.cosine(mean, 0, inverse, row))
        .toArray();
  }

  /** Places in the list of rows, the nearest to the mean first. */
  static List<Integer> order(double[] cosines) {
    return IntStream.range(0, cosines.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> -cosines[place]))
        .toList();
  }
}
