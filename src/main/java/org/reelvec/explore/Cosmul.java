package org.reelvec.explore;

import java.util.List;
import java.util.function.IntPredicate;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.TopRows;
import org.reelvec.math.Vectors;

/**
 * The rows d that maximize a product of similarities, in which no one term can outweigh the others
 * (Levy and Goldberg 2014; for any number of terms as gensim has it):
 *
 * <pre>
 * product over positive p of s(d, p) / (product over negative n of s(d, n) + 0.000001)
 * s(x, y) = (1 + cos(x, y)) / 2
 * </pre>
 */
final class Cosmul {
  private static final double EPSILON = 1e-6;

  private final Embedding embedding;
  private final Neighbours neighbours;

  Cosmul(Embedding embedding, Neighbours neighbours) {
    this.embedding = embedding;
    this.neighbours = neighbours;
  }

  /** The best first, scored by the formula. Each term is a vector that has a direction. */
  List<Neighbour> of(List<float[]> positive, List<float[]> negative, int top, IntPredicate filter) {
    double[] positiveNorms = inverseNorms(positive);
    double[] negativeNorms = inverseNorms(negative);
    TopRows best = new TopRows(Math.min(top, embedding.size()));
    for (int row = 0; row < embedding.size(); row++) {
      if (neighbours.contains(row) && filter.test(row)) {
        double divisor = product(row, negative, negativeNorms) + EPSILON;
        best.offer(row, product(row, positive, positiveNorms) / divisor);
      }
    }
    return Neighbour.of(best, embedding, score -> score);
  }

  private double product(int row, List<float[]> terms, double[] inverseNorms) {
    double product = 1;
    for (int i = 0; i < inverseNorms.length; i++) {
      product *= (1 + neighbours.cosine(terms.get(i), 0, inverseNorms[i], row)) / 2;
    }
    return product;
  }

  private static double[] inverseNorms(List<float[]> terms) {
    return terms.stream()
        .mapToDouble(term -> Neighbours.inverse(Vectors.norm(term, 0, term.length)))
        .toArray();
  }
}
