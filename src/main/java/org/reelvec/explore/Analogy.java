package org.reelvec.explore;

import java.util.List;
import java.util.function.IntPredicate;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;

/**
 * a is to b as c is to what? Of all rows d but the three, the one that maximizes, on unit vectors,
 *
 * <pre>
 * cosadd:  cos(d, b - a + c)
 * cosmul:  s(d, b) s(d, c) / (s(d, a) + 0.000001),   s(x, y) = (1 + cos(x, y)) / 2
 * </pre>
 *
 * <p>The first is by Mikolov, Yih and Zweig (2013), the second by Levy and Goldberg (2014), where
 * no one of the three terms can outweigh the others. Takes O(rows x dimensions) a question.
 */
public final class Analogy {
  /** What is maximized. */
  public enum Method {
    /** The cosine to the sum, -1..1. */
    COSADD,

    /** The product of similarities, from 0. */
    COSMUL
  }

  /** The length below which a sum of unit vectors in floats is nothing but rounding. */
  private static final double CANCELLED = 1e-5;

  private final Embedding units;
  private final Neighbours neighbours;

  /** Questions to these rows. */
  public Analogy(Embedding embedding) {
    this.units = embedding.normalized();
    this.neighbours = new Neighbours(units);
  }

  /**
   * What is to {@code c} as {@code b} is to {@code a}.
   *
   * @param top how many at most, from 1
   * @param filter which rows may be found
   * @return best first, scored as the method says; never a, b or c
   * @throws InputException if one of the three has no direction, or their sum has none
   */
  public List<Neighbour> of(int a, int b, int c, int top, IntPredicate filter, Method method) {
    for (int given : new int[] {a, b, c}) {
      neighbours.requireDirection(given);
    }
    IntPredicate others = filter.and(row -> row != a && row != b && row != c);
    return method == Method.COSADD
        ? neighbours.ofVector(sum(a, b, c), top, others, Metric.COSINE)
        : new Cosmul(units, neighbours)
            .of(List.of(units.vector(b), units.vector(c)), List.of(units.vector(a)), top, others);
  }

  private float[] sum(int a, int b, int c) {
    int dimensions = units.dimensions();
    float[] v = units.vectors(); // (rows, dimensions)
    float[] sum = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      sum[i] =
          (float) ((double) v[b * dimensions + i] - v[a * dimensions + i] + v[c * dimensions + i]);
    }
    if (Vectors.norm(sum, 0, dimensions) < CANCELLED) {
      throw new InputException(
          "the vectors of the three %ss cancel each other, so the analogy points nowhere"
              .formatted(units.noun()));
    }
    return sum;
  }
}
