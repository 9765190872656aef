package org.reelvec.math;

/**
 * Kernels over rows of float matrices, as plain loops: a row is an array, the index of its first
 * element and a length.
 *
 * <p>Products are summed in double precision, where each is exact, by four accumulators: they break
 * the chain of dependent additions, which is what such a loop waits for.
 */
public final class Vectors {
  private Vectors() {}

  /** The dot product of {@code a[aFrom ..]} and {@code b[bFrom ..]}, each {@code length} long. */
  public static double dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int unrolled = length & ~3;
    for (int i = 0; i < unrolled; i += 4) {
      s0 += (double) a[aFrom + i] * b[bFrom + i];
      s1 += (double) a[aFrom + i + 1] * b[bFrom + i + 1];
      s2 += (double) a[aFrom + i + 2] * b[bFrom + i + 2];
      s3 += (double) a[aFrom + i + 3] * b[bFrom + i + 3];
    }
    for (int i = unrolled; i < length; i++) {
      s0 += (double) a[aFrom + i] * b[bFrom + i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** The dot product of two whole arrays of one length. */
  public static double dot(float[] a, float[] b) {
    return dot(a, 0, b, 0, a.length);
  }

  /** The Euclidean length of {@code a[from ..]}, {@code length} elements long. */
  public static double norm(float[] a, int from, int length) {
    return Math.sqrt(dot(a, from, a, from, length));
  }

  /** The square of the Euclidean distance of two rows. */
  public static double squaredDistance(float[] a, int aFrom, float[] b, int bFrom, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int unrolled = length & ~3;
    for (int i = 0; i < unrolled; i += 4) {
      double d0 = (double) a[aFrom + i] - b[bFrom + i];
      double d1 = (double) a[aFrom + i + 1] - b[bFrom + i + 1];
      double d2 = (double) a[aFrom + i + 2] - b[bFrom + i + 2];
      double d3 = (double) a[aFrom + i + 3] - b[bFrom + i + 3];
      s0 += d0 * d0;
      s1 += d1 * d1;
      s2 += d2 * d2;
      s3 += d3 * d3;
    }
    for (int i = unrolled; i < length; i++) {
      double d = (double) a[aFrom + i] - b[bFrom + i];
      s0 += d * d;
    }
    return (s0 + s1) + (s2 + s3);
  }
}
