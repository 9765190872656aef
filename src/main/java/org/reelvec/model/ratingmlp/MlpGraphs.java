package org.reelvec.model.ratingmlp;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.reelvec.config.RatingMlpConfig;
import org.reelvec.model.rating.RatingGraphs;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.InitialWeights;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowColumns;
import org.reelvec.nn.sparse.RowEngine;
import org.reelvec.nn.sparse.RowTable;
import org.reelvec.nn.sparse.TableLayer;
import org.reelvec.nn.sparse.TowerShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graphs of the dense layers: {@code dense_1} and so on, and last {@code rating}.
 *
 * @param users rows of the user table
 * @param movies rows of the movie table
 * @param config dimensions, dense layers, penalties
 * @param start what predictions begin at: the last bias
 * @param dataType FLOAT, or DOUBLE for gradient checks
 */
record MlpGraphs(int users, int movies, RatingMlpConfig config, double start, DataType dataType)
    implements RatingGraphs {
  private static final Logger log = LoggerFactory.getLogger(MlpGraphs.class);
  private static final String OUTPUT = "rating";
  private static final String VECTORS = "vectors"; // (n, 2 dimensions): movie, user

  @Override
  public ComputationGraph training(IUpdater updater, double weightDecay) {
    GraphBuilder graph = RatingGraphs.inputs(updater, dataType);
    addTables(graph, config.l2(), weightDecay);
    return finish(graph, penalties(weightDecay), config.dropout());
  }

  /** On the weights of the dense layers. */
  private List<Regularization> penalties(double weightDecay) {
    List<Regularization> penalties = new ArrayList<>();
    if (config.denseL2() > 0) {
      penalties.add(new L2Regularization(2 * config.denseL2())); // DL4J's is half of the squares
    }
    penalties.addAll(Updaters.weightDecay(weightDecay));
    return penalties;
  }

  @Override
  public ComputationGraph predicting() {
    GraphBuilder graph = RatingGraphs.inputs(new Sgd(0.0), dataType);
    addTables(graph, 0, 0);
    return finish(graph, List.of(), 0);
  }

  /** All in one layer; or, where that would be too large, tables in front of stock layers. */
  @Override
  public GraphTraining sparse(RowEngine engine, IUpdater updater, double weightDecay) {
    RowColumns columns = RowColumns.vector(config.dimensions(), config.l2());
    RowTable user = engine.table(USERS, users, columns);
    RowTable movie = engine.table(MOVIES, movies, columns);
    List<TableLayer> tables = List.of(TableLayer.vectors(user), TableLayer.vectors(movie));
    List<Regularization> penalties = penalties(weightDecay);
    GraphBuilder graph = RatingGraphs.inputs(updater, dataType);
    TowerShape shape =
        new TowerShape(config.dimensions(), config.hidden(), activation(), config.dropout());
    if (dataType == DataType.FLOAT && shape.isFast()) {
      FeedForwardLayer tower = engine.tower(shape, movie, user, names(), penalties);
      graph.addVertex("ids", engine.ids(), "movie", "user").addLayer("tower", tower, "ids");
      return engine.training(built(graph, "tower"), tables);
    }
    log.info("the dense layers are too large for the fast form: training them by DL4J's own");
    graph.addVertex(VECTORS, engine.rows(movie, user), "movie", "user");
    return engine.training(finish(graph, penalties, config.dropout()), tables);
  }

  @Override
  public void initialize(GraphTraining training, RandomGenerator random) {
    float range = InitialWeights.KERAS_EMBEDDING;
    training.assign(
        USERS, InitialWeights.uniform((long) users * config.dimensions(), range, random));
    training.assign(
        MOVIES, InitialWeights.uniform((long) movies * config.dimensions(), range, random));
    int width = 2 * config.dimensions();
    for (int layer = 0; layer <= config.hidden().size(); layer++) {
      int out = layer == config.hidden().size() ? 1 : config.hidden().get(layer);
      training.assign(name(layer), InitialWeights.glorotUniform(width, out, random));
      width = out;
    }
    training.assign(OUTPUT, GraphTraining.BIASES, new float[] {(float) start});
  }

  private void addTables(GraphBuilder graph, double l2, double weightDecay) {
    String user =
        RatingGraphs.addTable(graph, USERS, "user", users, config.dimensions(), l2, weightDecay);
    String movie =
        RatingGraphs.addTable(graph, MOVIES, "movie", movies, config.dimensions(), l2, weightDecay);
    graph.addVertex(VECTORS, new MergeVertex(), movie, user);
  }

  private ComputationGraph finish(
      GraphBuilder graph, List<Regularization> penalties, double dropout) {
    String below = VECTORS;
    int width = 2 * config.dimensions();
    for (int layer = 0; layer <= config.hidden().size(); layer++) {
      FeedForwardLayer dense = dense(layer);
      dense.setNIn(width);
      dense.setRegularization(new ArrayList<>(penalties));
      if (dropout > 0) {
        dense.setIDropout(new Dropout(1 - dropout)); // DL4J counts what is kept
      }
      graph.addLayer(name(layer), dense, below);
      below = name(layer);
      width = (int) dense.getNOut();
    }
    return built(graph, OUTPUT);
  }

  private static ComputationGraph built(GraphBuilder graph, String output) {
    ComputationGraph built = new ComputationGraph(graph.setOutputs(output).build());
    built.init();
    return built;
  }

  private FeedForwardLayer dense(int layer) {
    if (layer == config.hidden().size()) {
      return new OutputLayer.Builder(new LossMSE()).nOut(1).activation(Activation.IDENTITY).build();
    }
    return new DenseLayer.Builder()
        .nOut(config.hidden().get(layer))
        .activation(activation())
        .build();
  }

  private Activation activation() {
    return switch (config.activation()) {
      case RELU -> Activation.RELU;
      case TANH -> Activation.TANH;
    };
  }

  /** Of the dense layers, the output's last. */
  private List<String> names() {
    return IntStream.rangeClosed(0, config.hidden().size()).mapToObj(this::name).toList();
  }

  private String name(int layer) {
    return layer == config.hidden().size() ? OUTPUT : "dense_" + (layer + 1);
  }
}
