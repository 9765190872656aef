package org.reelvec.explore.tsne;

/**
 * Points in the plane, one for each vector, in their order.
 *
 * @param coordinates row-major, (points, 2); the array is not copied
 * @param divergence Kullback and Leibler's, at the end, in nats
 */
public record TsneMap(float[] coordinates, double divergence) {
  /** Number of points. */
  public int size() {
    return coordinates.length / 2;
  }

  /** The first coordinate of a point. */
  public float x(int point) {
    return coordinates[2 * point];
  }

  /** The second coordinate of a point. */
  public float y(int point) {
    return coordinates[2 * point + 1];
  }
}
