package org.reelvec.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
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
  public double step(MultiDataSet batch) {
    double penalty = graph.calcRegularizationScore(true);
    graph.fit(batch);
    return graph.score() - penalty;
  }

  @Override
  public float[] output(INDArray... inputs) {
    return graph.outputSingle(inputs).dup('c').data().asFloat();
  }

  @Override
  public void endEpoch() {}

  @Override
  public float[] values(String layer, String parameter) {
    return graph.getLayer(layer).getParam(parameter).dup('c').data().asFloat();
  }

  @Override
  public void assign(String layer, String parameter, float[] values) {
    INDArray array = graph.getLayer(layer).getParam(parameter);
    array.assign(Nd4j.createFromArray(values).reshape(array.shape()));
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
