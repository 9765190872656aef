package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A graph's own gradient vector. DL4J's updater asks whether it is given just this array, and takes
 * a slower way otherwise; a {@link DefaultGradient} hands out another view of it each time.
 */
final class FlatGradient extends DefaultGradient {
  private static final long serialVersionUID = 1L;

  private final transient INDArray vector;

  FlatGradient(INDArray vector) {
    super(vector);
    this.vector = vector;
  }

  @Override
  public INDArray gradient() {
    return vector;
  }
}
