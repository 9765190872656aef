package org.reelvec.nn.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.math.Crew;
import org.reelvec.nn.GraphTraining;

/**
 * A graph whose embedding tables lie beside its parameters and are trained row by row; it has no
 * other parameters.
 *
 * <p>At the end of an epoch all rows take the steps that they have missed. That is when weights are
 * read, so a training that was resumed there gives the same bits as one that was not.
 */
public final class SparseTraining implements GraphTraining {
  private final ComputationGraph graph;
  private final RowOptimizer optimizer;
  private final List<RowTable> tables;
  private final List<TableLayer> layers;
  private final Crew crew;

  /**
   * Trains the tables of a graph.
   *
   * @param graph with vertices that hold the tables
   * @param optimizer of all tables
   * @param layers which columns of which table stand for which layer of the graph that is saved
   * @param crew the threads; closed with this
   */
  public SparseTraining(
      ComputationGraph graph, RowOptimizer optimizer, List<TableLayer> layers, Crew crew) {
    this.graph = graph;
    this.optimizer = optimizer;
    this.layers = layers;
    this.tables = layers.stream().map(TableLayer::table).distinct().toList();
    this.crew = crew;
  }

  /**
   * Forward, backward and the step of the rows are one call of DL4J's: its {@code fit} would look
   * for parameters to update and find none.
   */
  @Override
  public double step(INDArray[] inputs, INDArray[] labels) {
    optimizer.openStep();
    graph.setInputs(inputs);
    graph.setLabels(labels);
    graph.computeGradientAndScore();
    optimizer.closeStep();
    return graph.score();
  }

  @Override
  public void endEpoch() {
    tables.forEach(table -> table.catchUpAll(crew));
    optimizer.restart(optimizer.steps());
  }

  @Override
  public float[] weights(String layer) {
    TableLayer found = layer(layer);
    return found.table().copy(found.from(), found.to());
  }

  @Override
  public void assign(String layer, float[] weights) {
    TableLayer found = layer(layer);
    found.table().assign(found.from(), found.to(), weights);
  }

  private TableLayer layer(String name) {
    return layers.stream()
        .filter(layer -> layer.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table stands for " + name));
  }

  @Override
  public void copyInto(ComputationGraph other) {
    for (Layer layer : other.getLayers()) {
      layer
          .paramTable()
          .forEach(
              (name, values) -> {
                float[] weights = weights(layer.conf().getLayer().getLayerName());
                values.assign(Nd4j.createFromArray(weights).reshape(values.shape()));
              });
    }
  }

  @Override
  public boolean isFinite() {
    return tables.stream().allMatch(RowTable::isFinite);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(optimizer.steps());
    for (RowTable table : tables) {
      table.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    int steps = in.readInt();
    for (RowTable table : tables) {
      table.read(in, steps);
    }
    optimizer.restart(steps);
  }

  @Override
  public void close() {
    crew.close();
  }

  /**
   * Columns of a table that stand for a layer.
   *
   * @param name of the layer
   * @param table that holds its weights
   * @param from the first column
   * @param to behind the last
   */
  public record TableLayer(String name, RowTable table, int from, int to) {}
}
