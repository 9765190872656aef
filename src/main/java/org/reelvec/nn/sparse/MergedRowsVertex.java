package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.nn.ParameterFreeConfiguration;
import org.reelvec.nn.ParameterFreeVertex;

/**
 * Two embeddings whose rows are put side by side, in one vertex whose tables train themselves, in
 * front of stock layers: for what a {@link TowerLayer} does not do.
 *
 * <pre>
 *   ids a (n, 1), ids b (n, 1), both int  ->  (n, columns of both)
 * </pre>
 *
 * <p>It lives in a graph that is being trained, which is not saved: there is no form of it in JSON.
 */
final class MergedRowsVertex extends ParameterFreeConfiguration {
  private static final long serialVersionUID = 1L;

  private final transient RowTable left;
  private final transient RowTable right;
  private final transient RowEngine engine;

  MergedRowsVertex(RowTable left, RowTable right, RowEngine engine) {
    this.left = left;
    this.right = right;
    this.engine = engine;
  }

  /** Itself: there is one for its tables. */
  @Override
  public MergedRowsVertex clone() {
    return this;
  }

  @Override
  protected int inputCount() {
    return 2;
  }

  @Override
  protected ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType) {
    return new MergedRowsOutput(graph, name, index, dataType, left, right, engine);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return InputType.feedForward(left.columns().vector() + right.columns().vector());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
