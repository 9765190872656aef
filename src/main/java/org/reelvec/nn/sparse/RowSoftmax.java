package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.nn.HostArrays;
import org.reelvec.nn.ParameterFreeVertex;

/** What a {@link RowSoftmaxVertex} does in a graph. */
final class RowSoftmax extends ParameterFreeVertex {
  private final SharedCandidates candidates;
  private int[] queryIds = {};
  private int[] candidateIds = {};
  private int[] hidden = {};
  private float[] values = {};

  RowSoftmax(
      ComputationGraph graph,
      String name,
      int index,
      DataType dataType,
      SharedCandidates candidates) {
    super(graph, name, index, dataType);
    this.candidates = candidates;
  }

  @Override
  protected INDArray output(INDArray[] inputs) {
    queryIds = ints(inputs[0], queryIds);
    candidateIds = ints(inputs[1], candidateIds);
    hidden = ints(inputs[2], hidden);
    int n = Math.toIntExact(inputs[0].length());
    int k = Math.toIntExact(inputs[1].length()) - n;
    if (values.length < n) {
      values = new float[n];
    }
    candidates.forward(queryIds, n, candidateIds, k, hidden, values);
    INDArray losses = Nd4j.createUninitialized(DataType.FLOAT, n, 1);
    HostArrays.write(values, n, losses);
    return losses;
  }

  private static int[] ints(INDArray from, int[] buffer) {
    int n = Math.toIntExact(from.length());
    int[] to = buffer.length < n ? new int[n] : buffer;
    HostArrays.read(from, to, n);
    return to;
  }

  /** The rows are changed here; there is nothing to pass on to ids. */
  @Override
  protected @Nullable INDArray[] gradients(INDArray[] inputs, INDArray epsilon) {
    HostArrays.read(epsilon, values, Math.toIntExact(epsilon.length()));
    candidates.backward(values);
    return new @Nullable INDArray[3];
  }
}
