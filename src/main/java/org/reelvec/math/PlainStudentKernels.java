package org.reelvec.math;

import java.util.Arrays;

/** {@link StudentKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainStudentKernels implements StudentKernels {
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public PlainStudentKernels() {}

  @Override
  public void repel(
      float[] x,
      float[] y,
      int from,
      int to,
      float[] bodyX,
      float[] bodyY,
      float[] mass,
      int bodies,
      float[] total,
      float[] forceX,
      float[] forceY) {
    float[] sums = new float[LANES];
    float[] sumsX = new float[LANES];
    float[] sumsY = new float[LANES];
    for (int a = from; a < to; a++) {
      Arrays.fill(sums, 0);
      Arrays.fill(sumsX, 0);
      Arrays.fill(sumsY, 0);
      for (int b = 0; b < bodies; b++) {
        int lane = b % LANES;
        float dx = x[a] - bodyX[b];
        float dy = y[a] - bodyY[b];
        float q = near(dx, dy);
        float part = mass[b] * q;
        float force = part * q;
        sums[lane] += part;
        sumsX[lane] = Math.fma(force, dx, sumsX[lane]);
        sumsY[lane] = Math.fma(force, dy, sumsY[lane]);
      }
      total[a] = PlainRowKernels.sum(sums, 0);
      forceX[a] = PlainRowKernels.sum(sumsX, 0);
      forceY[a] = PlainRowKernels.sum(sumsY, 0);
    }
  }

  @Override
  public void attract(
      float[] x,
      float[] y,
      int from,
      int to,
      int[] starts,
      int[] ids,
      float[] weights,
      float[] forceX,
      float[] forceY) {
    float[] sumsX = new float[LANES];
    float[] sumsY = new float[LANES];
    for (int a = from; a < to; a++) {
      Arrays.fill(sumsX, 0);
      Arrays.fill(sumsY, 0);
      for (int e = starts[a]; e < starts[a + 1]; e++) {
        int lane = e % LANES;
        float dx = x[a] - x[ids[e]];
        float dy = y[a] - y[ids[e]];
        float force = weights[e] * near(dx, dy);
        sumsX[lane] = Math.fma(force, dx, sumsX[lane]);
        sumsY[lane] = Math.fma(force, dy, sumsY[lane]);
      }
      forceX[a] = PlainRowKernels.sum(sumsX, 0);
      forceY[a] = PlainRowKernels.sum(sumsY, 0);
    }
  }

  private static float near(float dx, float dy) {
    return 1 / Math.fma(dx, dx, Math.fma(dy, dy, 1));
  }
}
