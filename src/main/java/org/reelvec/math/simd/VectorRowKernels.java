package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.PlainRowKernels;
import org.reelvec.math.RowKernels;

/** {@link RowKernels} by the Vector API: each step of a loop works on eight cells. */
public final class VectorRowKernels implements RowKernels {
  /** One width for all kernels: on Java 17 two in one machine make both many times slower. */
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;

  private static final int BLOCK = 32;

  /** Kernels without state. */
  public VectorRowKernels() {}

  @Override
  public void dots(
      float[] a, int[] aAt, float[] b, int[] bAt, int from, int to, int width, float[] out) {
    float[] lanes = new float[Math.min(BLOCK, to - from) * LANES];
    for (int start = from; start < to; start += BLOCK) {
      int count = Math.min(BLOCK, to - start);
      for (int i = 0; i < count; i++) {
        partialSums(a, aAt[start + i], b, bAt[start + i], width).intoArray(lanes, i * LANES);
      }
      for (int i = 0; i < count; i++) {
        out[start + i] = PlainRowKernels.sum(lanes, i * LANES);
      }
    }
  }

  private static FloatVector partialSums(float[] a, int aAt, float[] b, int bAt, int width) {
    FloatVector sum = fromArray(SPECIES, a, aAt).mul(fromArray(SPECIES, b, bAt));
    for (int i = LANES; i < width; i += LANES) {
      sum = fromArray(SPECIES, a, aAt + i).fma(fromArray(SPECIES, b, bAt + i), sum);
    }
    return sum;
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
    int i = 0;
    for (; i + 4 * LANES <= width; i += 4 * LANES) {
      FloatVector s0 = FloatVector.zero(SPECIES);
      FloatVector s1 = s0;
      FloatVector s2 = s0;
      FloatVector s3 = s0;
      for (int j = from; j < to; j++) {
        int row = at[named[j]] + i;
        FloatVector weight = FloatVector.broadcast(SPECIES, weights[named[j]]);
        s0 = fromArray(SPECIES, rows, row).fma(weight, s0);
        s1 = fromArray(SPECIES, rows, row + LANES).fma(weight, s1);
        s2 = fromArray(SPECIES, rows, row + 2 * LANES).fma(weight, s2);
        s3 = fromArray(SPECIES, rows, row + 3 * LANES).fma(weight, s3);
      }
      s0.intoArray(sum, sumAt + i);
      s1.intoArray(sum, sumAt + i + LANES);
      s2.intoArray(sum, sumAt + i + 2 * LANES);
      s3.intoArray(sum, sumAt + i + 3 * LANES);
    }
    for (; i < width; i += LANES) {
      FloatVector s = FloatVector.zero(SPECIES);
      for (int j = from; j < to; j++) {
        FloatVector weight = FloatVector.broadcast(SPECIES, weights[named[j]]);
        s = fromArray(SPECIES, rows, at[named[j]] + i).fma(weight, s);
      }
      s.intoArray(sum, sumAt + i);
    }
  }

  @Override
  public float dot(float[] a, int aAt, float[] b, int bAt, int width) {
    FloatVector sum = partialSums(a, aAt, b, bAt, width);
    return ((sum.lane(0) + sum.lane(4)) + (sum.lane(2) + sum.lane(6)))
        + ((sum.lane(1) + sum.lane(5)) + (sum.lane(3) + sum.lane(7)));
  }

  @Override
  public void combine(
      float[] y, int yAt, float scale, float[] x, int xAt, float factor, int width) {
    FloatVector f = FloatVector.broadcast(SPECIES, factor);
    for (int i = 0; i < width; i += LANES) {
      FloatVector scaled = fromArray(SPECIES, y, yAt + i).mul(scale);
      fromArray(SPECIES, x, xAt + i).fma(f, scaled).intoArray(y, yAt + i);
    }
  }

  @Override
  public void scale(float[] y, int at, float factor, int width) {
    for (int i = at; i < at + width; i += LANES) {
      settled(fromArray(SPECIES, y, i).mul(factor)).intoArray(y, i);
    }
  }

  private static FloatVector settled(FloatVector x) {
    return x.add(TINY).sub(TINY);
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
    for (int i = 0; i < width; i += LANES) {
      FloatVector pull = fromArray(SPECIES, gradient, gradientAt + i).mul(rate);
      shrunk(weights, weightsAt + i, lost).sub(pull).intoArray(cells, at + i);
    }
  }

  private static FloatVector shrunk(float[] weights, int at, float lost) {
    FloatVector w = fromArray(SPECIES, weights, at);
    return w.sub(w.mul(lost));
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
    for (int i = 0; i < width; i += LANES) {
      int speed = at + width + i;
      FloatVector pull = fromArray(SPECIES, gradient, gradientAt + i).mul(rate);
      FloatVector v = fromArray(SPECIES, cells, speed).mul(kept).sub(pull);
      v.intoArray(cells, speed);
      shrunk(weights, weightsAt + i, lost).add(v.mul(mu).sub(pull)).intoArray(cells, at + i);
    }
  }

  @Override
  public void coast(
      float[] cells, int at, int width, float moved, float lost, float[] out, int outAt) {
    for (int i = 0; i < width; i += LANES) {
      FloatVector v = fromArray(SPECIES, cells, at + width + i);
      shrunk(cells, at + i, lost).add(v.mul(moved)).intoArray(out, outAt + i);
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
    for (int i = 0; i < width; i += LANES) {
      int history = at + width + i;
      FloatVector g = fromArray(SPECIES, gradient, gradientAt + i);
      FloatVector h = fromArray(SPECIES, cells, history).add(g.mul(g));
      h.intoArray(cells, history);
      FloatVector move = g.mul(rate).div(root(h).add(epsilon));
      shrunk(weights, weightsAt + i, lost).sub(move).intoArray(cells, at + i);
    }
  }

  private static FloatVector root(FloatVector x) {
    return x.lanewise(VectorOperators.SQRT);
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
    for (int i = 0; i < width; i += LANES) {
      int squares = at + width + i;
      int moves = squares + width;
      FloatVector g = fromArray(SPECIES, gradient, gradientAt + i);
      FloatVector moved = fromArray(SPECIES, cells, moves).mul(kept);
      FloatVector mean =
          fromArray(SPECIES, cells, squares).mul(kept).mul(rho).add(g.mul(g).mul(rest));
      mean.intoArray(cells, squares);
      FloatVector d = g.mul(root(moved.add(epsilon))).div(root(mean.add(epsilon)));
      moved.mul(rho).add(d.mul(d).mul(rest)).intoArray(cells, moves);
      shrunk(weights, weightsAt + i, lost).sub(d.mul(rate)).intoArray(cells, at + i);
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
    for (int i = 0; i < width; i += LANES) {
      int first = at + width + i;
      int second = first + width;
      FloatVector g = fromArray(SPECIES, gradient, gradientAt + i);
      FloatVector m = fromArray(SPECIES, cells, first).mul(kept1).add(g.mul(step.rest1()));
      FloatVector v = fromArray(SPECIES, cells, second).mul(kept2).add(g.mul(g).mul(step.rest2()));
      m.intoArray(cells, first);
      v.intoArray(cells, second);
      FloatVector move =
          m.mul(step.moment()).add(g.mul(step.fresh())).div(root(v).add(step.epsilon()));
      shrunk(weights, weightsAt + i, step.lost()).sub(move).intoArray(cells, at + i);
    }
  }

  @Override
  public void adamIdle(float[] cells, int at, int width, AdamIdle idle, float[] out, int outAt) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1);
    FloatVector s0 = FloatVector.broadcast(SPECIES, idle.s0());
    FloatVector s1 = FloatVector.broadcast(SPECIES, idle.s1());
    FloatVector s2 = FloatVector.broadcast(SPECIES, idle.s2());
    FloatVector s3 = FloatVector.broadcast(SPECIES, idle.s3());
    for (int i = 0; i < width; i += LANES) {
      int first = at + width + i;
      FloatVector root = root(fromArray(SPECIES, cells, first + width));
      FloatVector a = one.div(root.add(idle.epsilon()));
      FloatVector z = root.mul(a);
      FloatVector series = z.fma(z.fma(z.fma(s3, s2), s1), s0);
      FloatVector move = fromArray(SPECIES, cells, first).mul(a).mul(series);
      shrunk(cells, at + i, idle.lost()).sub(move).intoArray(out, outAt + i);
    }
  }
}
