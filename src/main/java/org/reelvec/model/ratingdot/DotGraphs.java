package org.reelvec.model.ratingdot;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.model.rating.RatingGraphs;
import org.reelvec.model.rating.RatingScale;
import org.reelvec.nn.DotProductVertex;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.InitialWeights;
import org.reelvec.nn.SquaredLoss;
import org.reelvec.nn.sparse.RowColumns;
import org.reelvec.nn.sparse.RowEngine;
import org.reelvec.nn.sparse.RowTable;
import org.reelvec.nn.sparse.TableLayer;

/**
 * The graphs of the dot product.
 *
 * @param users rows of the user tables
 * @param movies rows of the movie tables
 * @param config dimensions, biases, penalties, range
 * @param scale what predictions begin at, and between what they stay where they are squeezed
 * @param dataType FLOAT, or DOUBLE for gradient checks
 */
record DotGraphs(
    int users, int movies, RatingDotConfig config, RatingScale scale, DataType dataType)
    implements RatingGraphs {
  static final String USER_BIAS = "user_bias";
  static final String MOVIE_BIAS = "movie_bias";

  @Override
  public ComputationGraph training(IUpdater updater, double weightDecay) {
    return graph(updater, weightDecay, config.l2(), config.biasL2());
  }

  @Override
  public ComputationGraph predicting() {
    return graph(new Sgd(0.0), 0, 0, 0);
  }

  /** The fused graph. A bias is a column of its table: see {@link RowColumns}. */
  @Override
  public GraphTraining sparse(RowEngine engine, IUpdater updater, double weightDecay) {
    int d = config.dimensions();
    boolean bias = config.bias();
    RowColumns left =
        bias ? RowColumns.left(d, config.l2(), config.biasL2()) : RowColumns.vector(d, config.l2());
    RowColumns right =
        bias
            ? RowColumns.right(d, config.l2(), config.biasL2())
            : RowColumns.vector(d, config.l2());
    RowTable user = engine.table(USERS, users, left);
    RowTable movie = engine.table(MOVIES, movies, right);
    GraphBuilder graph = RatingGraphs.inputs(updater, dataType);
    graph.addVertex("dot_product", engine.dot(user, movie, false), "user", "movie");
    ComputationGraph built = finish(graph, "dot_product", new SquaredLoss());
    List<TableLayer> layers = new ArrayList<>();
    layers.add(TableLayer.vectors(user));
    layers.add(TableLayer.vectors(movie));
    if (bias) {
      layers.add(TableLayer.biases(USER_BIAS, user));
      layers.add(TableLayer.biases(MOVIE_BIAS, movie));
    }
    return engine.training(built, layers);
  }

  @Override
  public void initialize(GraphTraining training, RandomGenerator random) {
    float range = (float) config.initialRange();
    int d = config.dimensions();
    training.assign(USERS, InitialWeights.uniform((long) users * d, range, random));
    training.assign(MOVIES, InitialWeights.uniform((long) movies * d, range, random));
  }

  private ComputationGraph graph(IUpdater updater, double weightDecay, double l2, double biasL2) {
    GraphBuilder graph = RatingGraphs.inputs(updater, dataType);
    String user =
        RatingGraphs.addTable(graph, USERS, "user", users, config.dimensions(), l2, weightDecay);
    String movie =
        RatingGraphs.addTable(graph, MOVIES, "movie", movies, config.dimensions(), l2, weightDecay);
    graph.addVertex("dot_product", new DotProductVertex(false), user, movie);
    String score = config.bias() ? addBiases(graph, biasL2, weightDecay) : "dot_product";
    return finish(graph, score, new LossMSE());
  }

  private ComputationGraph finish(GraphBuilder graph, String score, ILossFunction squaredError) {
    String rating = config.sigmoidRange() ? addRange(graph, score) : addMean(graph, score);
    LossLayer loss = new LossLayer.Builder(squaredError).activation(Activation.IDENTITY).build();
    graph.addLayer("loss", loss, rating).setOutputs("loss");
    ComputationGraph built = new ComputationGraph(graph.build());
    built.init();
    return built;
  }

  private String addBiases(GraphBuilder graph, double l2, double weightDecay) {
    String user = RatingGraphs.addTable(graph, USER_BIAS, "user", users, 1, l2, weightDecay);
    String movie = RatingGraphs.addTable(graph, MOVIE_BIAS, "movie", movies, 1, l2, weightDecay);
    ElementWiseVertex sum = new ElementWiseVertex(ElementWiseVertex.Op.Add);
    graph.addVertex("biased", sum, "dot_product", user, movie);
    return "biased";
  }

  private String addMean(GraphBuilder graph, String score) {
    graph.addVertex("rating", new ShiftVertex(scale.mean()), score);
    return "rating";
  }

  /** A score of 0 is the mean here too. */
  private String addRange(GraphBuilder graph, String score) {
    graph
        .addVertex("logit", new ShiftVertex(scale.meanLogit()), score)
        .addLayer("share", new ActivationLayer(Activation.SIGMOID), "logit")
        .addVertex("stretched", new ScaleVertex(scale.range()), "share")
        .addVertex("rating", new ShiftVertex(scale.lowest()), "stretched");
    return "rating";
  }
}
