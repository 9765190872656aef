package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.math.Crew;
import org.reelvec.math.RowKernels;
import org.reelvec.nn.ParameterFreeConfiguration;
import org.reelvec.nn.ParameterFreeVertex;

/**
 * Two embeddings and the dot product of their rows, or its cosine, in one vertex whose tables train
 * themselves: what two {@code EmbeddingLayer}s and a {@link org.reelvec.nn.DotProductVertex} do in
 * the dense graph, at the cost of the rows of the batch.
 *
 * <pre>
 *   ids a (n, 1), ids b (n, 1), both int  ->  y (n, 1)      y_i = a_i . b_i, or divided by |a_i| |b_i|
 * </pre>
 *
 * <p>It lives in a graph that is being trained, which is not saved: there is no form of it in JSON.
 */
public final class RowDotVertex extends ParameterFreeConfiguration {
  private static final long serialVersionUID = 1L;

  private final transient RowTable left;
  private final transient RowTable right;
  private final transient boolean normalize;
  private final transient RowKernels kernels;
  private final transient Crew crew;

  /** Dot products, or cosines, of rows of these tables. */
  public RowDotVertex(
      RowTable left, RowTable right, boolean normalize, RowKernels kernels, Crew crew) {
    this.left = left;
    this.right = right;
    this.normalize = normalize;
    this.kernels = kernels;
    this.crew = crew;
  }

  /** Itself: there is one for its tables. */
  @Override
  public RowDotVertex clone() {
    return this;
  }

  @Override
  protected int inputCount() {
    return 2;
  }

  @Override
  protected ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType) {
    return new RowDot(
        graph, name, index, dataType, new RowPairs(left, right, normalize, kernels, crew));
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
