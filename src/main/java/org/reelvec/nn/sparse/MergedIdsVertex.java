package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.nn.ParameterFreeConfiguration;
import org.reelvec.nn.ParameterFreeVertex;

/**
 * Two columns of ids side by side: a layer has one input. DL4J's own {@code MergeVertex} would turn
 * them into floats, which are not exact beyond 2^24.
 *
 * <pre>
 *   a (n, 1), b (n, 1), both int  ->  (n, 2) int
 * </pre>
 */
final class MergedIdsVertex extends ParameterFreeConfiguration {
  private static final long serialVersionUID = 1L;

  @Override
  public MergedIdsVertex clone() {
    return new MergedIdsVertex();
  }

  @Override
  protected int inputCount() {
    return 2;
  }

  @Override
  protected ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType) {
    return new MergedIds(graph, name, index, dataType);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return InputType.feedForward(2);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergedIdsVertex;
  }

  @Override
  public int hashCode() {
    return MergedIdsVertex.class.hashCode();
  }
}
