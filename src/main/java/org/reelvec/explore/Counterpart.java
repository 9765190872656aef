package org.reelvec.explore;

import java.util.List;
import java.util.function.IntPredicate;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.math.Vectors;

/**
 * A movie moved as far, and in the same direction, as from one movie to another: what {@code The
 * Ring} is to {@code Ringu}, looked up for any film. The vector is
 *
 * <pre>v(movie) + v(to) - v(from)
 * </pre>
 *
 * <p>of the vectors as they were learnt, so that their lengths count; {@link Analogy} asks the same
 * of their directions alone.
 */
public final class Counterpart {
  private final Embedding embedding;
  private final Neighbours neighbours;

  /** Questions to these rows. */
  public Counterpart(Embedding embedding) {
    this(embedding, new Neighbours(embedding));
  }

  Counterpart(Embedding embedding, Neighbours neighbours) {
    this.embedding = embedding;
    this.neighbours = neighbours;
  }

  /**
   * The rows nearest to the moved vector by cosine.
   *
   * @param top how many at most, from 1
   * @param filter which rows may be found
   * @return nearest first; none of the three
   * @throws InputException if one of the three has no direction, or the moved vector has none
   */
  public List<Neighbour> of(int from, int to, int movie, int top, IntPredicate filter) {
    IntPredicate others = row -> row != from && row != to && row != movie;
    return neighbours.ofVector(vector(from, to, movie), top, filter.and(others), Metric.COSINE);
  }

  /**
   * Where the movie is moved to, (dimensions).
   *
   * @throws InputException as {@link #of}
   */
  public float[] vector(int from, int to, int movie) {
    for (int given : new int[] {from, to, movie}) {
      neighbours.requireDirection(given);
    }
    int dimensions = embedding.dimensions();
    float[] v = embedding.vectors(); // (rows, dimensions)
    float[] moved = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      moved[i] =
          (float)
              ((double) v[movie * dimensions + i]
                  + v[to * dimensions + i]
                  - v[from * dimensions + i]);
    }
    if (Vectors.norm(moved, 0, dimensions) == 0) {
      throw new InputException(
          "%s moved from %s to %s is a vector of length 0, to which nothing is near"
              .formatted(title(movie), title(from), title(to)));
    }
    return moved;
  }

  private String title(int row) {
    return OneLine.quoted(embedding.titles().get(row));
  }
}
