package org.reelvec.math;

/** {@link FactorKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainFactorKernels implements FactorKernels {
  private final RowKernels rows = new PlainRowKernels();

  /** Kernels without state. */
  public PlainFactorKernels() {}

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
    double squares = 0;
    for (int n = 0; n < count; n++) {
      int pAt = users.at(user[n]);
      int qAt = movies.at(movie[n]);
      float bias = step.offset() + users.biases()[user[n]] + movies.biases()[movie[n]];
      float error = value[n] - (bias + rows.dot(p, pAt, q, qAt, users.width()));
      float pull = step.rate() * error;
      for (int i = 0; i < users.width(); i++) {
        float pCell = p[pAt + i];
        float qCell = q[qAt + i];
        p[pAt + i] = cutOff(Math.fma(qCell, pull, pCell * step.kept()));
        q[qAt + i] = cutOff(Math.fma(pCell, pull, qCell * step.kept()));
      }
      moveBias(users.biases(), user[n], error, step);
      moveBias(movies.biases(), movie[n], error, step);
      squares += (double) error * error;
    }
    return squares;
  }

  private static float cutOff(float x) {
    return x < 0 ? 0 : x;
  }

  /** Of both twins. */
  public static void moveBias(float[] biases, int row, float error, ProjectedStep step) {
    biases[row] = Math.fma(error, step.biasRate(), biases[row] * step.biasKept());
  }
}
