package org.reelvec.math;

import java.util.Arrays;

/** {@link SkipGramKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainSkipGramKernels implements SkipGramKernels {
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public PlainSkipGramKernels() {}

  @Override
  public void errors(
      float[] x,
      int[] xAt,
      int inputs,
      float[] y,
      int[] yAt,
      int targets,
      int trueTargets,
      int width,
      float[] errors) {
    for (int j = 0; j < targets; j++) {
      for (int i = 0; i < inputs; i++) {
        float no = -sigmoid(dot(x, xAt[i], y, yAt[j], width));
        errors[j * inputs + i] = j < trueTargets ? no + 1 : no;
      }
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

  private static float sigmoid(float score) {
    float power = Math.min(Math.max(-score, -FLAT), FLAT);
    return 1 / (1 + PlainSoftmaxKernels.exponential(power));
  }

  @Override
  public void climb(
      float[] rows,
      int[] rowAt,
      int count,
      float[] weights,
      int weightRow,
      int weightStep,
      float[] terms,
      int[] termAt,
      int termCount,
      int width,
      float rate) {
    float[] sum = new float[width];
    for (int r = 0; r < count; r++) {
      Arrays.fill(sum, 0);
      for (int k = 0; k < termCount; k++) {
        float weight = weights[r * weightRow + k * weightStep];
        int term = termAt[k];
        for (int i = 0; i < width; i++) {
          sum[i] = Math.fma(terms[term + i], weight, sum[i]);
        }
      }
      int row = rowAt[r];
      for (int i = 0; i < width; i++) {
        rows[row + i] = Math.fma(sum[i], rate, rows[row + i]);
      }
    }
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
      float sum = 0;
      for (int j = 0; j < targets; j++) {
        sum = Math.fma(y[yAt[j] + i], errors[j], sum);
      }
      for (int j = 0; j < targets; j++) {
        y[yAt[j] + i] = Math.fma(before * errors[j], rate, y[yAt[j] + i]);
      }
      x[xAt + i] = Math.fma(sum, rate, before);
    }
  }
}
