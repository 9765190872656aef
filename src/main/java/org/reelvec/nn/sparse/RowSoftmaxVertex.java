package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.nn.ParameterFreeConfiguration;
import org.reelvec.nn.ParameterFreeVertex;

/**
 * Two embeddings and the sampled softmax of their rows, in one vertex whose tables train
 * themselves: what two {@code EmbeddingLayer}s, a {@link org.reelvec.nn.SharedNegativesVertex} and
 * a {@link org.reelvec.nn.FirstCandidateLoss} do in the dense graph. Its output is the loss, for a
 * {@link org.reelvec.nn.GivenLoss}.
 *
 * <pre>
 *   query ids (n, 1)     candidate ids (n + k, 1)     hidden (n + 1 + cells, 1), all int  ->  losses (n, 1)
 * </pre>
 *
 * <p>The candidates are the queries' own, then the shared ones; hidden are offsets (n + 1), then
 * the shared ones that are hidden from each query, 0 to k - 1: those of query i from the i-th
 * offset to the next.
 *
 * <p>It lives in a graph that is being trained, which is not saved: there is no form of it in JSON.
 */
public final class RowSoftmaxVertex extends ParameterFreeConfiguration {
  private static final long serialVersionUID = 1L;

  private final transient SharedCandidates candidates;

  /** The sampled softmax of these queries and candidates. */
  public RowSoftmaxVertex(SharedCandidates candidates) {
    this.candidates = candidates;
  }

  /** Itself: there is one for its tables. */
  @Override
  public RowSoftmaxVertex clone() {
    return this;
  }

  @Override
  protected int inputCount() {
    return 3;
  }

  @Override
  protected ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType) {
    return new RowSoftmax(graph, name, index, dataType, candidates);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return InputType.feedForward(1);
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
