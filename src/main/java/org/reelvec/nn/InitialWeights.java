package org.reelvec.nn;

import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Weights as they are before the first step, drawn from a stream of our own, row by row. */
public final class InitialWeights {
  /** Where Keras' embeddings begin: uniform(-0.05, 0.05). */
  public static final float KERAS_EMBEDDING = 0.05f;

  private InitialWeights() {}

  /** Draws every element from uniform(-range, range). */
  public static void uniform(INDArray weights, float range, RandomGenerator random) {
    float[] values = new float[Math.toIntExact(weights.length())];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat(-range, range);
    }
    weights.assign(Nd4j.createFromArray(values).reshape(weights.shape()));
  }

  /**
   * Draws the weights (in, out) of a dense layer as Keras does: uniform of the variance 2 / (in +
   * out), after Glorot and Bengio (2010).
   */
  public static void glorotUniform(INDArray weights, RandomGenerator random) {
    uniform(weights, (float) Math.sqrt(6.0 / (weights.rows() + weights.columns())), random);
  }
}
