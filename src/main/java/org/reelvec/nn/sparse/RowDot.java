package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.nn.HostArrays;
import org.reelvec.nn.ParameterFreeVertex;

/** What a {@link RowDotVertex} does in a graph. */
final class RowDot extends ParameterFreeVertex {
  private final RowPairs pairs;
  private int[] left = {};
  private int[] right = {};
  private float[] values = {};

  RowDot(ComputationGraph graph, String name, int index, DataType dataType, RowPairs pairs) {
    super(graph, name, index, dataType);
    this.pairs = pairs;
  }

  @Override
  protected INDArray output(INDArray[] inputs) {
    int n = Math.toIntExact(inputs[0].length());
    if (left.length < n) {
      left = new int[n];
      right = new int[n];
      values = new float[n];
    }
    HostArrays.read(inputs[0], left, n);
    HostArrays.read(inputs[1], right, n);
    pairs.forward(left, right, n, values);
    INDArray output = Nd4j.createUninitialized(DataType.FLOAT, n, 1);
    HostArrays.write(values, n, output);
    return output;
  }

  /** The rows are changed here; there is nothing to pass on to ids. */
  @Override
  protected @Nullable INDArray[] gradients(INDArray[] inputs, INDArray epsilon) {
    int n = Math.toIntExact(epsilon.length());
    HostArrays.read(epsilon, values, n);
    pairs.backward(values);
    return new @Nullable INDArray[2];
  }
}
