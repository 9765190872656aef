package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.FactorKernels;
import org.reelvec.math.Factors;
import org.reelvec.math.PlainFactorKernels;
import org.reelvec.math.PlainRowKernels;
import org.reelvec.math.RowKernels;

/** {@link FactorKernels} by the Vector API: each step of a loop works on eight factors. */
public final class VectorFactorKernels implements FactorKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public VectorFactorKernels() {}

  @Override
  public double descend(
      Factors users,
      Factors movies,
      int[] user,
      int[] movie,
      float[] value,
      int count,
      ProjectedStep step) {
    float[] p = users.cells();
    float[] q = movies.cells();
    int width = users.width();
    float[] lanes = new float[LANES];
    double squares = 0;
    for (int n = 0; n < count; n++) {
      int pAt = user[n] * width;
      int qAt = movie[n] * width;
      FloatVector sum = fromArray(SPECIES, p, pAt).mul(fromArray(SPECIES, q, qAt));
      for (int i = LANES; i < width; i += LANES) {
        sum = fromArray(SPECIES, p, pAt + i).fma(fromArray(SPECIES, q, qAt + i), sum);
      }
      sum.intoArray(lanes, 0);
      float bias = step.offset() + users.biases()[user[n]] + movies.biases()[movie[n]];
      float error = value[n] - (bias + PlainRowKernels.sum(lanes, 0));
      FloatVector pull = FloatVector.broadcast(SPECIES, step.rate() * error);
      FloatVector kept = FloatVector.broadcast(SPECIES, step.kept());
      for (int i = 0; i < width; i += LANES) {
        FloatVector pCells = fromArray(SPECIES, p, pAt + i);
        FloatVector qCells = fromArray(SPECIES, q, qAt + i);
        cutOff(qCells.fma(pull, pCells.mul(kept))).intoArray(p, pAt + i);
        cutOff(pCells.fma(pull, qCells.mul(kept))).intoArray(q, qAt + i);
      }
      PlainFactorKernels.moveBias(users.biases(), user[n], error, step);
      PlainFactorKernels.moveBias(movies.biases(), movie[n], error, step);
      squares += (double) error * error;
    }
    return squares;
  }

  /**
   * An eighth faster than the maximum, which Java also wants to be right of -0 and of no numbers.
   */
  private static FloatVector cutOff(FloatVector x) {
    FloatVector zero = FloatVector.zero(SPECIES);
    return x.blend(zero, x.lt(zero));
  }
}
