package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.PlainRowKernels;
import org.reelvec.math.RowKernels;
import org.reelvec.math.StudentKernels;

/** {@link StudentKernels} by the Vector API: eight bodies or neighbours at a time. */
public final class VectorStudentKernels implements StudentKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public VectorStudentKernels() {}

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
    float[] lanes = new float[LANES];
    FloatVector one = broadcast(SPECIES, 1);
    for (int a = from; a < to; a++) {
      FloatVector ax = broadcast(SPECIES, x[a]);
      FloatVector ay = broadcast(SPECIES, y[a]);
      FloatVector sums = FloatVector.zero(SPECIES);
      FloatVector sumsX = FloatVector.zero(SPECIES);
      FloatVector sumsY = FloatVector.zero(SPECIES);
      for (int b = 0; b < bodies; b += LANES) {
        FloatVector dx = ax.sub(fromArray(SPECIES, bodyX, b));
        FloatVector dy = ay.sub(fromArray(SPECIES, bodyY, b));
        FloatVector q = one.div(dx.fma(dx, dy.fma(dy, one)));
        FloatVector part = fromArray(SPECIES, mass, b).mul(q);
        FloatVector force = part.mul(q);
        sums = sums.add(part);
        sumsX = force.fma(dx, sumsX);
        sumsY = force.fma(dy, sumsY);
      }
      total[a] = sum(sums, lanes);
      forceX[a] = sum(sumsX, lanes);
      forceY[a] = sum(sumsY, lanes);
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
    float[] lanes = new float[LANES];
    FloatVector one = broadcast(SPECIES, 1);
    for (int a = from; a < to; a++) {
      FloatVector ax = broadcast(SPECIES, x[a]);
      FloatVector ay = broadcast(SPECIES, y[a]);
      FloatVector sumsX = FloatVector.zero(SPECIES);
      FloatVector sumsY = FloatVector.zero(SPECIES);
      for (int e = starts[a]; e < starts[a + 1]; e += LANES) {
        FloatVector dx = ax.sub(fromArray(SPECIES, x, 0, ids, e));
        FloatVector dy = ay.sub(fromArray(SPECIES, y, 0, ids, e));
        FloatVector q = one.div(dx.fma(dx, dy.fma(dy, one)));
        FloatVector force = fromArray(SPECIES, weights, e).mul(q);
        sumsX = force.fma(dx, sumsX);
        sumsY = force.fma(dy, sumsY);
      }
      forceX[a] = sum(sumsX, lanes);
      forceY[a] = sum(sumsY, lanes);
    }
  }

  private static float sum(FloatVector sums, float[] lanes) {
    sums.intoArray(lanes, 0);
    return PlainRowKernels.sum(lanes, 0);
  }
}
