package org.reelvec.nn;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the configurations of all {@link ParameterFreeVertex vertices without parameters} share. */
public abstract class ParameterFreeConfiguration extends GraphVertex {
  private static final long serialVersionUID = 1L;

  /** How many inputs the vertex takes. */
  protected abstract int inputCount();

  /** The vertex that computes. */
  protected abstract ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType);

  @Override
  public final org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      @Nullable INDArray parameters,
      boolean initialize,
      DataType dataType) {
    return vertex(graph, name, index, dataType);
  }

  @Override
  public final long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public final int minVertexInputs() {
    return inputCount();
  }

  @Override
  public final int maxVertexInputs() {
    return inputCount();
  }

  @Override
  public final MemoryReport getMemoryReport(InputType... inputs) {
    InputType output = getOutputType(-1, inputs);
    long working = output.arrayElementsPerExample() + inputs[0].arrayElementsPerExample();
    return new LayerMemoryReport.Builder(null, getClass(), inputs[0], output)
        .standardMemory(0, 0)
        .workingMemory(0, working, 0, 2 * working)
        .cacheMemory(0, 0)
        .build();
  }
}
