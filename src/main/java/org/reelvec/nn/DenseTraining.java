package org.reelvec.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A stock graph, trained by DL4J: every step passes over every row of every table. */
public final class DenseTraining implements GraphTraining {
  private final ComputationGraph graph;

  /** Trains this graph. */
  public DenseTraining(ComputationGraph graph) {
    this.graph = graph;
  }

  /** DL4J's score holds the penalty of the weights as they were before the step. */
  @Override
  public double step(INDArray[] inputs, INDArray[] labels) {
    double penalty = graph.calcRegularizationScore(true);
    graph.fit(inputs, labels);
    return graph.score() - penalty;
  }

  @Override
  public void endEpoch() {}

  @Override
  public float[] weights(String layer) {
    return graph.getLayer(layer).getParam("W").dup('c').data().asFloat();
  }

  @Override
  public void assign(String layer, float[] weights) {
    INDArray parameter = graph.getLayer(layer).getParam("W");
    parameter.assign(Nd4j.createFromArray(weights).reshape(parameter.shape()));
  }

  @Override
  public void copyInto(ComputationGraph other) {
    for (Layer layer : other.getLayers()) {
      Layer trained = graph.getLayer(layer.conf().getLayer().getLayerName());
      layer.paramTable().forEach((name, values) -> values.assign(trained.getParam(name)));
    }
  }

  @Override
  public boolean isFinite() {
    return Double.isFinite(graph.params().sumNumber().doubleValue());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    GraphState.write(graph, out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    GraphState.read(graph, in);
  }

  @Override
  public void close() {}
}
