package org.reelvec.nn;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a {@link RowPenaltyVertex} does in a graph. */
final class RowPenalty extends ParameterFreeVertex {
  private final double l2;

  RowPenalty(ComputationGraph graph, String name, int index, DataType dataType, double l2) {
    super(graph, name, index, dataType);
    this.l2 = l2;
  }

  @Override
  protected INDArray output(INDArray[] inputs) {
    return inputs[0];
  }

  @Override
  protected INDArray[] gradients(INDArray[] inputs, INDArray epsilon) {
    return new INDArray[] {inputs[0].mul(2 * l2).addi(epsilon)};
  }
}
