package org.reelvec.downstream;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.RandomStreams;
import org.reelvec.table.Table;

/** Embeddings whose truth is known. */
final class Planted {
  private Planted() {}

  /** Gaussian vectors of some length or other. */
  static Embedding embedding(int rows, int dimensions) {
    RandomGenerator random = RandomStreams.stream(7, "planted");
    float[] vectors = new float[rows * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) (3 * random.nextGaussian());
    }
    return embedding(dimensions, vectors);
  }

  static Embedding embedding(int dimensions, float... vectors) {
    int rows = vectors.length / dimensions;
    List<String> keys = IntStream.range(0, rows).mapToObj(row -> "k" + row).toList();
    List<String> titles = IntStream.range(0, rows).mapToObj(row -> "Movie " + row).toList();
    return new Embedding("movies", keys, titles, Table.ofRows(rows), dimensions, vectors);
  }

  /** A linear function of each row's unit vector, weights rising from 1, intercept 5. */
  static double[] linear(Embedding embedding) {
    double[] values = new double[embedding.size()];
    for (int row = 0; row < values.length; row++) {
      float[] unit = UnitVectors.of(embedding, row);
      values[row] = 5;
      for (int i = 0; i < unit.length; i++) {
        values[row] += (i + 1) * unit[i];
      }
    }
    return values;
  }
}
