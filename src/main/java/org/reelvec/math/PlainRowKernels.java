package org.reelvec.math;

import java.util.Arrays;

/** {@link RowKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainRowKernels implements RowKernels {
  /** Kernels without state. */
  public PlainRowKernels() {}

  @Override
  public void dots(
      float[] a, int[] aAt, float[] b, int[] bAt, int from, int to, int width, float[] out) {
    float[] lanes = new float[LANES];
    for (int i = from; i < to; i++) {
      out[i] = dot(a, aAt[i], b, bAt[i], width, lanes);
    }
  }

  private static float dot(float[] a, int aAt, float[] b, int bAt, int width, float[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      lanes[lane] = a[aAt + lane] * b[bAt + lane];
    }
    for (int i = LANES; i < width; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        lanes[lane] = Math.fma(a[aAt + i + lane], b[bAt + i + lane], lanes[lane]);
      }
    }
    return sum(lanes, 0);
  }

  /** The partial sums added in pairs: the order in which both twins add them. */
  public static float sum(float[] lanes, int at) {
    return ((lanes[at] + lanes[at + 4]) + (lanes[at + 2] + lanes[at + 6]))
        + ((lanes[at + 1] + lanes[at + 5]) + (lanes[at + 3] + lanes[at + 7]));
  }

  @Override
  public void weightedSum(
      float[] rows,
      int[] at,
      float[] weights,
      int[] named,
      int from,
      int to,
      int width,
      float[] sum,
      int sumAt) {
    Arrays.fill(sum, sumAt, sumAt + width, 0);
    for (int j = from; j < to; j++) {
      int row = at[named[j]];
      float weight = weights[named[j]];
      for (int i = 0; i < width; i++) {
        sum[sumAt + i] = Math.fma(rows[row + i], weight, sum[sumAt + i]);
      }
    }
  }

  @Override
  public float dot(float[] a, int aAt, float[] b, int bAt, int width) {
    return dot(a, aAt, b, bAt, width, new float[LANES]);
  }

  @Override
  public void combine(
      float[] y, int yAt, float scale, float[] x, int xAt, float factor, int width) {
    for (int i = 0; i < width; i++) {
      y[yAt + i] = Math.fma(x[xAt + i], factor, y[yAt + i] * scale);
    }
  }

  @Override
  public void scale(float[] y, int at, float factor, int width) {
    for (int i = at; i < at + width; i++) {
      y[i] = settled(y[i] * factor);
    }
  }

  private static float shrunk(float w, float lost) {
    return w - w * lost;
  }

  private static float settled(float x) {
    return (x + TINY) - TINY;
  }

  @Override
  public void sgd(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float lost) {
    for (int i = 0; i < width; i++) {
      cells[at + i] = shrunk(weights[weightsAt + i], lost) - gradient[gradientAt + i] * rate;
    }
  }

  @Override
  public void momentum(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float mu,
      float kept,
      float lost) {
    for (int i = 0; i < width; i++) {
      int speed = at + width + i;
      float pull = gradient[gradientAt + i] * rate;
      float v = cells[speed] * kept - pull;
      cells[speed] = v;
      cells[at + i] = shrunk(weights[weightsAt + i], lost) + (v * mu - pull);
    }
  }

  @Override
  public void coast(
      float[] cells, int at, int width, float moved, float lost, float[] out, int outAt) {
    for (int i = 0; i < width; i++) {
      out[outAt + i] = shrunk(cells[at + i], lost) + cells[at + width + i] * moved;
    }
  }

  @Override
  public void adagrad(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float epsilon,
      float lost) {
    for (int i = 0; i < width; i++) {
      int history = at + width + i;
      float g = gradient[gradientAt + i];
      float h = cells[history] + g * g;
      cells[history] = h;
      cells[at + i] = shrunk(weights[weightsAt + i], lost) - g * rate / (root(h) + epsilon);
    }
  }

  /** The root of a float rounded once: rounding the root of a double again changes nothing. */
  private static float root(float x) {
    return (float) Math.sqrt(x);
  }

  @Override
  public void adadelta(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float rate,
      float rho,
      float rest,
      float epsilon,
      float kept,
      float lost) {
    for (int i = 0; i < width; i++) {
      int squares = at + width + i;
      int moves = squares + width;
      float g = gradient[gradientAt + i];
      float moved = cells[moves] * kept;
      float mean = cells[squares] * kept * rho + g * g * rest;
      cells[squares] = mean;
      float d = g * root(moved + epsilon) / root(mean + epsilon);
      cells[moves] = moved * rho + d * d * rest;
      cells[at + i] = shrunk(weights[weightsAt + i], lost) - d * rate;
    }
  }

  @Override
  public void adam(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      float kept1,
      float kept2,
      AdamStep step) {
    for (int i = 0; i < width; i++) {
      int first = at + width + i;
      int second = first + width;
      float g = gradient[gradientAt + i];
      float m = cells[first] * kept1 + g * step.rest1();
      float v = cells[second] * kept2 + g * g * step.rest2();
      cells[first] = m;
      cells[second] = v;
      cells[at + i] =
          shrunk(weights[weightsAt + i], step.lost())
              - (m * step.moment() + g * step.fresh()) / (root(v) + step.epsilon());
    }
  }

  @Override
  public void adamIdle(float[] cells, int at, int width, AdamIdle idle, float[] out, int outAt) {
    for (int i = 0; i < width; i++) {
      int first = at + width + i;
      float root = root(cells[first + width]);
      float a = 1 / (root + idle.epsilon());
      float z = root * a;
      float series =
          Math.fma(z, Math.fma(z, Math.fma(z, idle.s3(), idle.s2()), idle.s1()), idle.s0());
      out[outAt + i] = shrunk(cells[at + i], idle.lost()) - cells[first] * a * series;
    }
  }
}
