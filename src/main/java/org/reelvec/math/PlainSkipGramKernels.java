package org.reelvec.math;

/** {@link SkipGramKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainSkipGramKernels implements SkipGramKernels {
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public PlainSkipGramKernels() {}

  @Override
  public void errors(
      float[] x,
      int xAt,
      float[] y,
      int[] yAt,
      int targets,
      int trueTargets,
      int width,
      float[] errors) {
    for (int j = 0; j < targets; j++) {
      errors[j] = (j < trueTargets ? 1 : 0) - Logistic.sigmoid(dot(x, xAt, y, yAt[j], width));
    }
  }

  /** Eight partial sums in variables: an array of them would be kept in memory. */
  private static float dot(float[] a, int aAt, float[] b, int bAt, int width) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    for (int i = 0; i < width; i += LANES) {
      s0 = Math.fma(a[aAt + i], b[bAt + i], s0);
      s1 = Math.fma(a[aAt + i + 1], b[bAt + i + 1], s1);
      s2 = Math.fma(a[aAt + i + 2], b[bAt + i + 2], s2);
      s3 = Math.fma(a[aAt + i + 3], b[bAt + i + 3], s3);
      s4 = Math.fma(a[aAt + i + 4], b[bAt + i + 4], s4);
      s5 = Math.fma(a[aAt + i + 5], b[bAt + i + 5], s5);
      s6 = Math.fma(a[aAt + i + 6], b[bAt + i + 6], s6);
      s7 = Math.fma(a[aAt + i + 7], b[bAt + i + 7], s7);
    }
    return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
  }

  @Override
  public void exchange(
      float[] x,
      int xAt,
      float[] y,
      int[] yAt,
      int targets,
      float[] errors,
      int width,
      float rate) {
    for (int i = 0; i < width; i++) {
      float before = x[xAt + i];
      float sum = before;
      for (int j = 0; j < targets; j++) {
        float way = errors[j] * rate;
        float cell = y[yAt[j] + i];
        sum = Math.fma(cell, way, sum);
        y[yAt[j] + i] = Math.fma(before, way, cell);
      }
      x[xAt + i] = sum;
    }
  }
}
