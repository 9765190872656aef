package org.reelvec.nn;

import java.util.random.RandomGenerator;

/** Weights as they are before the first step, drawn from a stream of our own, row by row. */
public final class InitialWeights {
  /** Where Keras' embeddings begin: uniform(-0.05, 0.05). */
  public static final float KERAS_EMBEDDING = 0.05f;

  private InitialWeights() {}

  /** So many draws from uniform(-range, range). */
  public static float[] uniform(long count, float range, RandomGenerator random) {
    float[] values = new float[Math.toIntExact(count)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat(-range, range);
    }
    return values;
  }

  /**
   * The weights (in, out) of a dense layer as Keras draws them: uniform of the variance 2 / (in +
   * out), after Glorot and Bengio (2010).
   */
  public static float[] glorotUniform(int in, int out, RandomGenerator random) {
    return uniform((long) in * out, (float) Math.sqrt(6.0 / (in + out)), random);
  }
}
