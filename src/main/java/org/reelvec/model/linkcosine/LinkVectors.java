package org.reelvec.model.linkcosine;

import org.reelvec.math.Vectors;

/**
 * The two tables as plain numbers.
 *
 * @param dimensions length of a vector
 * @param links row-major, (links, dimensions)
 * @param movies row-major, (movies, dimensions)
 */
public record LinkVectors(int dimensions, float[] links, float[] movies) {
  /** The same directions at a length of one; a zero vector stays zero. */
  LinkVectors toUnitLength() {
    return new LinkVectors(dimensions, unit(links), unit(movies));
  }

  private float[] unit(float[] table) {
    float[] unit = new float[table.length];
    for (int from = 0; from < table.length; from += dimensions) {
      double length = Math.sqrt(Vectors.dot(table, from, table, from, dimensions));
      float scale = length > 0 ? (float) (1 / length) : 0;
      for (int i = from; i < from + dimensions; i++) {
        unit[i] = table[i] * scale;
      }
    }
    return unit;
  }
}
