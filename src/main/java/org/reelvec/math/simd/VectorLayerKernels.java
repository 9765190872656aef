package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.LayerKernels;

/** {@link LayerKernels} by the Vector API: eight columns at a time, down all rows. */
public final class VectorLayerKernels implements LayerKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Kernels without state. */
  public VectorLayerKernels() {}

  @Override
  public void rectify(float[] z, int rows, int columns, float[] bias) {
    for (int j = 0; j < columns; j += LANES) {
      FloatVector b = fromArray(SPECIES, bias, j);
      for (int at = j; at < rows * columns; at += columns) {
        fromArray(SPECIES, z, at).add(b).max(0).intoArray(z, at);
      }
    }
  }

  @Override
  public void tanh(float[] z, int rows, int columns, float[] bias) {
    FloatVector limit = broadcast(SPECIES, TANH_LIMIT);
    FloatVector p0 = broadcast(SPECIES, 135135);
    FloatVector p1 = broadcast(SPECIES, 17325);
    FloatVector q1 = broadcast(SPECIES, 62370);
    FloatVector q2 = broadcast(SPECIES, 3150);
    FloatVector q3 = broadcast(SPECIES, 28);
    for (int j = 0; j < columns; j += LANES) {
      FloatVector b = fromArray(SPECIES, bias, j);
      for (int at = j; at < rows * columns; at += columns) {
        FloatVector sum = fromArray(SPECIES, z, at).add(b);
        FloatVector x = sum.max(-TANH_LIMIT).min(limit).mul(0.25f);
        FloatVector s = x.mul(x);
        FloatVector p = x.mul(s.fma(s.fma(s.add(378), p1), p0));
        FloatVector q = s.fma(s.fma(s.fma(q3, q2), q1), p0);
        FloatVector pTwice = p.mul(q).mul(2);
        FloatVector qTwice = p.fma(p, q.mul(q));
        FloatVector above = pTwice.mul(qTwice).mul(2);
        above.div(pTwice.fma(pTwice, qTwice.mul(qTwice))).intoArray(z, at);
      }
    }
  }

  @Override
  public void rectifyBack(
      float[] gradient, float[] activations, int rows, int columns, float[] sums) {
    for (int j = 0; j < columns; j += LANES) {
      FloatVector sum = fromArray(SPECIES, sums, j);
      for (int at = j; at < rows * columns; at += columns) {
        IntVector passed =
            fromArray(SPECIES, activations, at)
                .reinterpretAsInts()
                .neg()
                .lanewise(VectorOperators.ASHR, 31);
        FloatVector g =
            fromArray(SPECIES, gradient, at).reinterpretAsInts().and(passed).reinterpretAsFloats();
        g.intoArray(gradient, at);
        sum = sum.add(g);
      }
      sum.intoArray(sums, j);
    }
  }

  @Override
  public void tanhBack(float[] gradient, float[] activations, int rows, int columns, float[] sums) {
    FloatVector one = broadcast(SPECIES, 1);
    for (int j = 0; j < columns; j += LANES) {
      FloatVector sum = fromArray(SPECIES, sums, j);
      for (int at = j; at < rows * columns; at += columns) {
        FloatVector a = fromArray(SPECIES, activations, at);
        FloatVector g = fromArray(SPECIES, gradient, at).mul(a.neg().fma(a, one));
        g.intoArray(gradient, at);
        sum = sum.add(g);
      }
      sum.intoArray(sums, j);
    }
  }
}
