package org.reelvec.nn;

import java.util.Objects;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Lets its input through and adds the gradient of a penalty on its squared length: behind an
 * embedding, L2 on the rows of the batch and on no others. It has no parameters.
 *
 * <pre>
 *   a (n, d)  ->  a         objective: + l2 sum_i |a_i|^2         gradient: + 2 l2 a
 * </pre>
 *
 * <p>A row that occurs k times in a batch is penalized k times, so frequent rows more often, as in
 * the stochastic gradient descent of Funk (2006) and Koren (2009). DeepLearning4J's own L2
 * penalizes every row of the table in every step, whether it occurs or not. The score that the
 * graph reports is without the penalty.
 */
public final class RowPenaltyVertex extends ParameterFreeConfiguration {
  private static final long serialVersionUID = 1L;

  private final double l2;

  /** A penalty of this weight. */
  public RowPenaltyVertex(@JsonProperty("l2") double l2) {
    this.l2 = l2;
  }

  /** Weight of the squared lengths. */
  @JsonProperty("l2")
  public double getL2() {
    return l2;
  }

  @Override
  public RowPenaltyVertex clone() {
    return new RowPenaltyVertex(l2);
  }

  @Override
  protected int inputCount() {
    return 1;
  }

  @Override
  protected ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType) {
    return new RowPenalty(graph, name, index, dataType, l2);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return inputs[0];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowPenaltyVertex that && that.l2 == l2;
  }

  @Override
  public int hashCode() {
    return Objects.hash(RowPenaltyVertex.class, l2);
  }
}
