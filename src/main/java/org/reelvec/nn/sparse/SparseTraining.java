package org.reelvec.nn.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.math.Crew;
import org.reelvec.nn.GraphState;
import org.reelvec.nn.GraphTraining;

/**
 * A graph whose embedding tables lie beside its parameters and are trained row by row. What
 * parameters it has of its own, of dense layers above the tables, DL4J's updater steps.
 *
 * <p>At the end of an epoch all rows take the steps that they have missed. That is when weights are
 * read, so a training that was resumed there gives the same bits as one that was not.
 *
 * <p>After an exception in a step some rows have taken it and others not: it is of no more use.
 */
public final class SparseTraining implements GraphTraining {
  /** What a written state begins with; the dense engine's begins with a number of iterations. */
  private static final int ROWS = 0x524f5753;

  private final ComputationGraph graph;
  private final RowOptimizer optimizer;
  private final List<RowTable> tables;
  private final List<TableLayer> layers;
  private final Map<String, Map<String, INDArray>> parameters; // by layer and name: the graph's own
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
    this.parameters = parameters(graph);
    this.crew = engine.crew();
  }

  private static Map<String, Map<String, INDArray>> parameters(ComputationGraph graph) {
    Map<String, Map<String, INDArray>> parameters = new LinkedHashMap<>();
    for (Layer layer : graph.getLayers()) {
      if (layer instanceof TowerOutput tower) {
        parameters.putAll(tower.layers());
      } else if (layer.numParams() > 0) {
        parameters.put(layer.conf().getLayer().getLayerName(), layer.paramTable());
      }
    }
    return parameters;
  }

  /**
   * Forward, backward and the step of the rows are one call of DL4J's: its {@code fit} does nothing
   * where there are no parameters, and is slower where there are. DL4J's score holds the penalty of
   * the weights as they were before the step.
   */
  @Override
  public double step(MultiDataSet batch) {
    optimizer.openStep();
    graph.setInputs(batch.getFeatures());
    graph.setLabels(batch.getLabels());
    double penalty = graph.calcRegularizationScore(true);
    graph.computeGradientAndScore();
    if (!parameters.isEmpty()) {
      stepParameters(graph.batchSize());
    }
    optimizer.closeStep();
    return graph.score() - penalty;
  }

  /** What DL4J's gradient descent does with the gradients. */
  private void stepParameters(int batch) {
    ComputationGraphConfiguration counts = graph.getConfiguration();
    INDArray gradient = graph.getFlattenedGradients();
    graph
        .getUpdater()
        .update(
            new FlatGradient(gradient),
            counts.getIterationCount(),
            counts.getEpochCount(),
            batch,
            LayerWorkspaceMgr.noWorkspaces());
    graph.params().subi(gradient.reshape(gradient.length()));
    counts.setIterationCount(counts.getIterationCount() + 1);
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
    if (parameters.containsKey(layer)) {
      return parameter(layer, parameter).dup('c').data().asFloat();
    }
    TableLayer found = layer(layer);
    return found.table().copy(found.from(), found.to());
  }

  @Override
  public void assign(String layer, String parameter, float[] values) {
    if (parameters.containsKey(layer)) {
      INDArray array = parameter(layer, parameter);
      array.assign(Nd4j.createFromArray(values).reshape(array.shape()));
      return;
    }
    TableLayer found = layer(layer);
    found.table().assign(found.from(), found.to(), values);
  }

  private INDArray parameter(String layer, String name) {
    return Objects.requireNonNull(parameters.getOrDefault(layer, Map.of()).get(name));
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
    return tables.stream().allMatch(RowTable::isFinite)
        && (parameters.isEmpty() || Double.isFinite(graph.params().sumNumber().doubleValue()));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(ROWS);
    out.writeInt(optimizer.steps());
    for (RowTable table : tables) {
      out.writeInt(table.floats());
      table.write(out);
    }
    if (!parameters.isEmpty()) {
      GraphState.write(graph, out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    if (in.readInt() != ROWS) {
      throw new IOException("it was written with training.embeddings: dense");
    }
    int steps = in.readInt();
    for (RowTable table : tables) {
      int floats = in.readInt();
      if (floats != table.floats()) {
        throw new IOException(
            "%s had %d numbers and has %d here".formatted(table.name(), floats, table.floats()));
      }
      table.read(in, steps);
    }
    if (!parameters.isEmpty()) {
      GraphState.read(graph, in);
    }
    optimizer.restart(steps);
  }

  @Override
  public void close() {
    crew.close();
  }
}
