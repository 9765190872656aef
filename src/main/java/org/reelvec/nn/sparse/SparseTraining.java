package org.reelvec.nn.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
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
   * @param engine of all tables; its crew is closed with this
   * @param layers which columns of which table stand for which layer of the graph that is saved
   */
  SparseTraining(ComputationGraph graph, RowEngine engine, List<TableLayer> layers) {
    this.graph = graph;
    this.optimizer = engine.optimizer();
    this.layers = List.copyOf(layers);
    this.tables = this.layers.stream().map(TableLayer::table).distinct().toList();
    this.crew = engine.crew();
  }

  /**
   * Forward, backward and the step of the rows are one call of DL4J's: its {@code fit} would look
   * for parameters to update and find none.
   */
  @Override
  public double step(MultiDataSet batch) {
    optimizer.openStep();
    graph.setInputs(batch.getFeatures());
    graph.setLabels(batch.getLabels());
    graph.computeGradientAndScore();
    optimizer.closeStep();
    return graph.score();
  }

  @Override
  public float[] output(INDArray... inputs) {
    return graph.outputSingle(inputs).dup('c').data().asFloat();
  }

  @Override
  public void endEpoch() {
    tables.forEach(table -> table.catchUpAll(crew));
    optimizer.restart(optimizer.steps());
  }

  @Override
  public float[] values(String layer, String parameter) {
    TableLayer found = layer(layer);
    return found.table().copy(found.from(), found.to());
  }

  @Override
  public void assign(String layer, String parameter, float[] values) {
    TableLayer found = layer(layer);
    found.table().assign(found.from(), found.to(), values);
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
              (name, array) -> {
                float[] values = values(layer.conf().getLayer().getLayerName(), name);
                array.assign(Nd4j.createFromArray(values).reshape(array.shape()));
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
}
