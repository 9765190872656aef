package org.reelvec.model.linkcosine;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.nn.DotProductVertex;
import org.reelvec.nn.FirstCandidateLoss;
import org.reelvec.nn.GivenLoss;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.LogitLoss;
import org.reelvec.nn.SharedNegativesVertex;
import org.reelvec.nn.SquaredLoss;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowColumns;
import org.reelvec.nn.sparse.RowEngine;
import org.reelvec.nn.sparse.RowSoftmaxVertex;
import org.reelvec.nn.sparse.RowTable;
import org.reelvec.nn.sparse.TableLayer;

/**
 * The graphs of the link model. All hold the same two tables, so parameters move from one to
 * another by name.
 *
 * @param links rows of the link table
 * @param movies rows of the movie table
 * @param config dimensions, cosine or plain, temperature
 * @param dataType FLOAT, or DOUBLE for gradient checks
 */
record LinkGraphs(int links, int movies, LinkCosineConfig config, DataType dataType) {
  static final String LINK_TABLE = "link_embedding";
  static final String MOVIE_TABLE = "movie_embedding";
  private static final String SCORE = "score";

  /** The graph that is trained. */
  ComputationGraph training(Loss loss, IUpdater updater, double weightDecay) {
    return loss == Loss.SAMPLED_SOFTMAX
        ? sampledSoftmax(updater, weightDecay)
        : pairs(loss, updater, weightDecay);
  }

  /** The same training with the tables beside the graph. */
  GraphTraining sparse(Loss loss, RowEngine engine, IUpdater updater) {
    RowColumns columns = RowColumns.vector(config.dimensions(), 0);
    RowTable link = engine.table(LINK_TABLE, links, columns);
    RowTable movie = engine.table(MOVIE_TABLE, movies, columns);
    ComputationGraph graph =
        loss == Loss.SAMPLED_SOFTMAX
            ? sparseSoftmax(engine, link, movie, updater)
            : sparsePairs(engine, link, movie, updater, loss);
    return engine.training(graph, List.of(TableLayer.vectors(link), TableLayer.vectors(movie)));
  }

  private ComputationGraph sparsePairs(
      RowEngine engine, RowTable link, RowTable movie, IUpdater updater, Loss loss) {
    GraphBuilder graph =
        builder(updater)
            .addInputs("link", "movie")
            .addVertex("dot_product", engine.dot(link, movie, config.normalize()), "link", "movie")
            .addVertex(SCORE, scale(loss), "dot_product");
    return finish(graph, loss == Loss.MSE ? new SquaredLoss() : new LogitLoss());
  }

  /** As {@link #sampledSoftmax}, but what is hidden comes as {@link RowSoftmaxVertex} says. */
  private ComputationGraph sparseSoftmax(
      RowEngine engine, RowTable link, RowTable movie, IUpdater updater) {
    RowSoftmaxVertex softmax =
        engine.softmax(movie, link, config.normalize(), config.temperature());
    GraphBuilder graph =
        builder(updater)
            .addInputs("movie", "link", "hidden")
            .addVertex(SCORE, softmax, "movie", "link", "hidden");
    return finish(graph, new GivenLoss());
  }

  /**
   * Scores pairs: (n, 1) link ids and (n, 1) movie ids to (n, 1) scores. This is what a run saves:
   * it opens as a stock graph, whatever loss it was trained by.
   */
  ComputationGraph scoring(Loss loss) {
    GraphBuilder graph = pairScores(new Sgd(0.0), 0, loss);
    return finish(graph, new LossMSE());
  }

  private ComputationGraph pairs(Loss loss, IUpdater updater, double weightDecay) {
    GraphBuilder graph = pairScores(updater, weightDecay, loss);
    return loss == Loss.MSE ? finish(graph, new LossMSE()) : finish(graph, new LogitLoss());
  }

  private GraphBuilder pairScores(IUpdater updater, double weightDecay, Loss loss) {
    return tables(updater, weightDecay)
        .addInputs("link", "movie")
        .addVertex("dot_product", new DotProductVertex(config.normalize()), LINK_TABLE, MOVIE_TABLE)
        .addVertex(SCORE, scale(loss), "dot_product");
  }

  /**
   * A movie's true link among links that the batch shares: movies (n, 1), the n true links and then
   * the k shared ones (n + k, 1), and which shared ones are hidden from which movie (n, k).
   */
  private ComputationGraph sampledSoftmax(IUpdater updater, double weightDecay) {
    // The movies come first: DL4J takes the number of samples from the first input.
    GraphBuilder graph = tables(updater, weightDecay).addInputs("movie", "link", "hidden");
    String movie = MOVIE_TABLE;
    String link = LINK_TABLE;
    if (config.normalize()) {
      movie = "unit_movie";
      link = "unit_link";
      graph.addVertex(movie, new L2NormalizeVertex(), MOVIE_TABLE);
      graph.addVertex(link, new L2NormalizeVertex(), LINK_TABLE);
    }
    graph.addVertex("candidates", new SharedNegativesVertex(), movie, link, "hidden");
    graph.addVertex(SCORE, new ScaleVertex(1 / config.temperature()), "candidates");
    return finish(graph, new FirstCandidateLoss());
  }

  private ScaleVertex scale(Loss loss) {
    return new ScaleVertex(loss == Loss.MSE ? 1 : 1 / config.temperature());
  }

  private GraphBuilder builder(IUpdater updater) {
    return new NeuralNetConfiguration.Builder()
        .dataType(dataType)
        .seed(0) // else the time of day, which would be saved; weights are drawn elsewhere
        .updater(updater)
        .weightInit(WeightInit.ZERO)
        .graphBuilder();
  }

  private GraphBuilder tables(IUpdater updater, double weightDecay) {
    return builder(updater)
        .addLayer(LINK_TABLE, table(links, weightDecay), "link")
        .addLayer(MOVIE_TABLE, table(movies, weightDecay), "movie");
  }

  private EmbeddingLayer table(int rows, double weightDecay) {
    EmbeddingLayer table =
        new EmbeddingLayer.Builder()
            .nIn(rows)
            .nOut(config.dimensions())
            .hasBias(false)
            .activation(Activation.IDENTITY)
            .build();
    table.setRegularization(Updaters.weightDecay(weightDecay));
    return table;
  }

  private static ComputationGraph finish(GraphBuilder builder, ILossFunction loss) {
    builder.addLayer(
        "loss", new LossLayer.Builder(loss).activation(Activation.IDENTITY).build(), SCORE);
    ComputationGraph graph = new ComputationGraph(builder.setOutputs("loss").build());
    graph.init();
    return graph;
  }
}
