package org.reelvec.math;

/** {@link LayerKernels} as plain loops, for Java machines without the Vector API. */
public final class PlainLayerKernels implements LayerKernels {
  /** Kernels without state. */
  public PlainLayerKernels() {}

  @Override
  public void rectify(float[] z, int rows, int columns, float[] bias) {
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        z[at + j] = Math.max(z[at + j] + bias[j], 0);
      }
    }
  }

  @Override
  public void tanh(float[] z, int rows, int columns, float[] bias) {
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        z[at + j] = tanh(z[at + j] + bias[j]);
      }
    }
  }

  private static float tanh(float z) {
    float x = Math.min(Math.max(z, -TANH_LIMIT), TANH_LIMIT) * 0.25f;
    float s = x * x;
    float p = x * Math.fma(s, Math.fma(s, s + 378, 17325), 135135);
    float q = Math.fma(s, Math.fma(s, Math.fma(s, 28f, 3150f), 62370f), 135135f);
    float p2 = p * q * 2;
    float q2 = Math.fma(p, p, q * q);
    return p2 * q2 * 2 / Math.fma(p2, p2, q2 * q2);
  }

  @Override
  public void rectifyBack(
      float[] gradient, float[] activations, int rows, int columns, float[] sums) {
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        // All bits where the activation is above 0, none where it is 0: no branch to guess.
        int passed = -Float.floatToRawIntBits(activations[at + j]) >> 31;
        float g = Float.intBitsToFloat(Float.floatToRawIntBits(gradient[at + j]) & passed);
        gradient[at + j] = g;
        sums[j] += g;
      }
    }
  }

  @Override
  public void tanhBack(float[] gradient, float[] activations, int rows, int columns, float[] sums) {
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        float a = activations[at + j];
        float g = gradient[at + j] * Math.fma(-a, a, 1);
        gradient[at + j] = g;
        sums[j] += g;
      }
    }
  }
}
