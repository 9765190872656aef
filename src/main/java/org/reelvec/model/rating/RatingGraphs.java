package org.reelvec.model.rating;

import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.RowPenaltyVertex;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowEngine;

/**
 * The graphs of a rating model: inputs {@code user} and {@code movie}, int ids (n, 1), to
 * predictions (n, 1) on the scale of the ratings. All hold the same layers, so parameters move from
 * one to another by name.
 */
public interface RatingGraphs {
  /** Layer of the users' vectors (users, dimensions). */
  String USERS = "user_embedding";

  /** Layer of the movies' vectors (movies, dimensions). */
  String MOVIES = "movie_embedding";

  /** The graph that is trained, under the squared error against the rating. */
  ComputationGraph training(IUpdater updater, double weightDecay);

  /** The same training with the tables beside the graph. */
  GraphTraining sparse(RowEngine engine, IUpdater updater, double weightDecay);

  /** The graph that a run saves: the same predictions, without what only training needs. */
  ComputationGraph predicting();

  /** Draws the weights with which training begins; the rest stays 0. */
  void initialize(GraphTraining training, RandomGenerator random);

  /** The beginning of a graph: the inputs, and every weight at 0. */
  static GraphBuilder inputs(IUpdater updater, DataType dataType) {
    return new NeuralNetConfiguration.Builder()
        .dataType(dataType)
        .seed(0) // else the time of day, which would be saved; weights are drawn elsewhere
        .updater(updater)
        .weightInit(WeightInit.ZERO)
        .graphBuilder()
        .addInputs("user", "movie");
  }

  /**
   * Adds a table (rows, columns), and its penalty where there is one.
   *
   * @param l2 weight of the squared lengths of the rows of a batch
   * @param weightDecay how fast all rows shrink; 0 for not at all
   * @return the vertex that holds the rows of a batch (n, columns)
   */
  static String addTable(
      GraphBuilder graph,
      String name,
      String input,
      int rows,
      int columns,
      double l2,
      double weightDecay) {
    EmbeddingLayer table =
        new EmbeddingLayer.Builder()
            .nIn(rows)
            .nOut(columns)
            .hasBias(false)
            .activation(Activation.IDENTITY)
            .build();
    table.setRegularization(Updaters.weightDecay(weightDecay));
    graph.addLayer(name, table, input);
    if (l2 == 0) {
      return name;
    }
    graph.addVertex(name + "_penalty", new RowPenaltyVertex(l2), name);
    return name + "_penalty";
  }
}
