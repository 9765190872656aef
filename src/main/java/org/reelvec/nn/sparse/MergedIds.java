package org.reelvec.nn.sparse;

import java.nio.IntBuffer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.nn.ParameterFreeVertex;

/** What a {@link MergedIdsVertex} does in a graph. */
final class MergedIds extends ParameterFreeVertex {
  MergedIds(ComputationGraph graph, String name, int index, DataType dataType) {
    super(graph, name, index, dataType);
  }

  @Override
  protected INDArray output(INDArray[] inputs) {
    long n = inputs[0].length();
    INDArray merged = Nd4j.createUninitialized(DataType.INT32, new long[] {n, 2}, 'f');
    IntBuffer memory = merged.data().asNioInt();
    memory.put(inputs[0].data().asNioInt().limit((int) n));
    memory.put(inputs[1].data().asNioInt().limit((int) n));
    return merged;
  }

  /** Ids have no gradients. */
  @Override
  protected @Nullable INDArray[] gradients(INDArray[] inputs, @Nullable INDArray epsilon) {
    return new @Nullable INDArray[2];
  }

  /** Takes such an output apart again. */
  static void read(INDArray merged, int[] left, int[] right, int n) {
    merged.data().asNioInt().get(left, 0, n).get(right, 0, n);
  }
}
