package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.PlainRowKernels;
import org.reelvec.math.PlainSoftmaxKernels;
import org.reelvec.math.RowKernels;
import org.reelvec.math.SoftmaxKernels;

/** {@link SoftmaxKernels} by the Vector API; {@link PlainSoftmaxKernels} has the formula. */
public final class VectorSoftmaxKernels implements SoftmaxKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public VectorSoftmaxKernels() {}

  @Override
  public float greatest(float[] scores, int at, int width) {
    FloatVector greatest = fromArray(SPECIES, scores, at);
    for (int i = at + LANES; i < at + width; i += LANES) {
      greatest = greatest.max(fromArray(SPECIES, scores, i));
    }
    return greatest.reduceLanes(VectorOperators.MAX);
  }

  @Override
  public float exponentials(float[] scores, int at, int width, float greatest) {
    FloatVector shift = FloatVector.broadcast(SPECIES, greatest);
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int i = at; i < at + width; i += LANES) {
      FloatVector e = exponential(fromArray(SPECIES, scores, i).sub(shift));
      e.intoArray(scores, i);
      sum = sum.add(e);
    }
    float[] lanes = new float[LANES];
    sum.intoArray(lanes, 0);
    return PlainRowKernels.sum(lanes, 0);
  }

  /** Of scores up to 80. */
  static FloatVector exponential(FloatVector score) {
    FloatVector round = FloatVector.broadcast(SPECIES, PlainSoftmaxKernels.ROUND);
    FloatVector x = score.max(PlainSoftmaxKernels.LOWEST);
    FloatVector rounded = x.fma(FloatVector.broadcast(SPECIES, PlainSoftmaxKernels.LOG2_E), round);
    FloatVector n = rounded.sub(round);
    FloatVector r =
        n.fma(
            FloatVector.broadcast(SPECIES, -PlainSoftmaxKernels.LN2_LOW),
            n.fma(FloatVector.broadcast(SPECIES, -PlainSoftmaxKernels.LN2_HIGH), x));
    FloatVector series = FloatVector.broadcast(SPECIES, PlainSoftmaxKernels.C6);
    series = r.fma(series, FloatVector.broadcast(SPECIES, PlainSoftmaxKernels.C5));
    series = r.fma(series, FloatVector.broadcast(SPECIES, PlainSoftmaxKernels.C4));
    series = r.fma(series, FloatVector.broadcast(SPECIES, PlainSoftmaxKernels.C3));
    series = r.fma(series, FloatVector.broadcast(SPECIES, PlainSoftmaxKernels.C2));
    FloatVector fraction = r.mul(r).fma(series, r).add(1);
    IntVector power =
        rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, PlainSoftmaxKernels.EXPONENT);
    FloatVector e = fraction.reinterpretAsInts().add(power).reinterpretAsFloats();
    return e.add(RowKernels.TINY).sub(RowKernels.TINY);
  }
}
