package org.reelvec.model.ratingmlp;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
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
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.InitialWeights;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowEngine;

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
  private static final String OUTPUT = "rating";

  @Override
  public ComputationGraph training(IUpdater updater, double weightDecay) {
    List<Regularization> penalties = new ArrayList<>();
    if (config.denseL2() > 0) {
      penalties.add(new L2Regularization(2 * config.denseL2())); // DL4J's is half of the squares
    }
    penalties.addAll(Updaters.weightDecay(weightDecay));
    GraphBuilder graph = RatingGraphs.inputs(updater, dataType);
    return finish(graph, config.l2(), weightDecay, penalties, config.dropout());
  }

  @Override
  public ComputationGraph predicting() {
    return finish(RatingGraphs.inputs(new Sgd(0.0), dataType), 0, 0, List.of(), 0);
  }

  @Override
  public GraphTraining sparse(RowEngine engine, IUpdater updater, double weightDecay) {
    return new DenseTraining(training(updater, weightDecay));
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

  private ComputationGraph finish(
      GraphBuilder graph,
      double l2,
      double weightDecay,
      List<Regularization> penalties,
      double dropout) {
    String user =
        RatingGraphs.addTable(graph, USERS, "user", users, config.dimensions(), l2, weightDecay);
    String movie =
        RatingGraphs.addTable(graph, MOVIES, "movie", movies, config.dimensions(), l2, weightDecay);
    graph.addVertex("vectors", new MergeVertex(), movie, user);
    String below = "vectors";
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
    ComputationGraph built = new ComputationGraph(graph.setOutputs(OUTPUT).build());
    built.init();
    return built;
  }

  private FeedForwardLayer dense(int layer) {
    if (layer == config.hidden().size()) {
      return new OutputLayer.Builder(new LossMSE()).nOut(1).activation(Activation.IDENTITY).build();
    }
    Activation activation =
        switch (config.activation()) {
          case RELU -> Activation.RELU;
          case TANH -> Activation.TANH;
        };
    return new DenseLayer.Builder().nOut(config.hidden().get(layer)).activation(activation).build();
  }

  private String name(int layer) {
    return layer == config.hidden().size() ? OUTPUT : "dense_" + (layer + 1);
  }
}
