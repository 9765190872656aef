package org.reelvec.downstream;

import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;

/** Rows of an embedding at length one, which is what every model of this package works on. */
final class UnitVectors {
  private UnitVectors() {}

  /**
   * A row divided by its length; a row of zeros, which has no direction, stays as it is.
   *
   * @return (dimensions)
   * @throws InputException if a component is no finite number
   */
  static float[] of(Embedding embedding, int row) {
    int dimensions = embedding.dimensions();
    float[] unit = new float[dimensions];
    System.arraycopy(embedding.vectors(), row * dimensions, unit, 0, dimensions);
    double squares = 0;
    for (float component : unit) {
      squares += (double) component * component;
    }
    if (!Double.isFinite(squares)) {
      throw new InputException(
          "%s: the vector of \"%s\" (#%s) holds a component that is no finite number; train or import it anew"
              .formatted(embedding.name(), embedding.titles().get(row), embedding.keys().get(row)));
    }
    double length = Math.sqrt(squares);
    for (int i = 0; length > 0 && i < dimensions; i++) {
      unit[i] = (float) (unit[i] / length);
    }
    return unit;
  }
}
