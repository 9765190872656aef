package org.reelvec.nn;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Scores of each query's own candidate and of candidates that the whole batch shares: the inside of
 * a sampled softmax. It has no parameters.
 *
 * <pre>
 *   query q (n, d), candidate c (n + k, d), hidden h (n, k)  ->  y (n, 1 + k)
 *   y_i0 = q_i . c_i                                the query's own candidate
 *   y_ij = q_i . c_(n+j) - 10000 h_ij               shared candidate j; h_ij = 1 hides it from query i
 * </pre>
 *
 * <p>A hidden candidate, one that is in truth related to the query, is left with a probability of
 * zero and no gradient. {@code h} is data and gets no gradient.
 */
public final class SharedNegativesVertex extends ParameterFreeConfiguration {
  private static final long serialVersionUID = 1L;

  @Override
  public SharedNegativesVertex clone() {
    return new SharedNegativesVertex();
  }

  @Override
  protected int inputCount() {
    return 3;
  }

  @Override
  protected ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType) {
    return new SharedNegatives(graph, name, index, dataType);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return InputType.feedForward(1 + inputs[2].arrayElementsPerExample());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SharedNegativesVertex;
  }

  @Override
  public int hashCode() {
    return SharedNegativesVertex.class.hashCode();
  }
}
