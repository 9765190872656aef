package org.reelvec.explore;

/** Vectors that Python makes by the same formula, for comparisons with what it recorded. */
public final class RecordedVectors {
  private RecordedVectors() {}

  /** {@code ((i*i*37 + j*11 + i*j*j*5) % 23) - 9}, row-major, (rows, dimensions). */
  public static float[] of(int rows, int dimensions) {
    float[] vectors = new float[rows * dimensions];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < dimensions; j++) {
        vectors[i * dimensions + j] = (i * i * 37 + j * 11 + i * j * j * 5) % 23 - 9;
      }
    }
    return vectors;
  }
}
