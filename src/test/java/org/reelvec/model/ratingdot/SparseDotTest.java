package org.reelvec.model.ratingdot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.config.TrainingConfig;
import org.reelvec.model.rating.RatingBatches;
import org.reelvec.model.rating.RatingGraphs;
import org.reelvec.model.rating.RatingScale;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowEngine;

/** Biases as columns, with their penalties: the tables of the stock graph, and its predictions. */
class SparseDotTest {
  private static final int USERS = 60;
  private static final int MOVIES = 25;
  private static final RatingScale SCALE = new RatingScale(0.5f, 3.2, 5);

  @ParameterizedTest
  @CsvSource({
    "adam, 0, false, 0, 0, false",
    "adam, 0, true, 0.03, 0.01, false",
    "adam, 0, true, 0, 0.02, true",
    "adamw, 0.1, true, 0.03, 0, false",
    "nadam, 0.1, true, 0, 0, true",
    "momentum, 0.2, true, 0.03, 0.01, false",
    "adagrad, 0.1, true, 0.01, 0.02, false",
    "adadelta, 0.05, true, 0.01, 0.02, false",
    "sgd, 0.3, true, 0.03, 0.01, true"
  })
  void equalsTheStockGraph(
      String updater, double decay, boolean bias, double l2, double biasL2, boolean range) {
    RatingDotConfig config = new RatingDotConfig(6, bias, l2, biasL2, range, 0.3, 1);
    DotGraphs graphs = new DotGraphs(USERS, MOVIES, config, SCALE, DataType.FLOAT);
    TrainingConfig training =
        ConfigReader.readText(
                "test",
                "training: {updater: %s, weight-decay: %s, learning-rate: 0.02, schedule: linear}"
                    .formatted(updater, decay),
                List.of())
            .training();
    IUpdater dl4j = Updaters.of(training, 400);
    try (GraphTraining dense = new DenseTraining(graphs.training(dl4j, decay));
        GraphTraining sparse = graphs.sparse(RowEngine.of(training, dl4j), dl4j, decay)) {
      double denseLoss = train(graphs, dense);
      double sparseLoss = train(graphs, sparse);
      List<String> tables = new ArrayList<>(List.of(RatingGraphs.USERS, RatingGraphs.MOVIES));
      if (bias) {
        tables.addAll(List.of(DotGraphs.USER_BIAS, DotGraphs.MOVIE_BIAS));
      }
      for (String table : tables) {
        assertArrayEquals(dense.weights(table), sparse.weights(table), 2e-3f, table);
      }
      assertTrue(Math.abs(denseLoss - sparseLoss) < 1e-3, denseLoss + " and " + sparseLoss);
      ComputationGraph saved = graphs.predicting();
      sparse.copyInto(saved);
      INDArray users = ids(new SplittableRandom(5).ints(300, 0, USERS).toArray());
      INDArray movies = ids(new SplittableRandom(6).ints(300, 0, MOVIES).toArray());
      assertArrayEquals(
          saved.outputSingle(users, movies).data().asFloat(), sparse.output(users, movies), 1e-5f);
    }
  }

  private static INDArray ids(int[] ids) {
    return Nd4j.createFromArray(ids).reshape(ids.length, 1);
  }

  private static double train(DotGraphs graphs, GraphTraining training) {
    graphs.initialize(training, new SplittableRandom(1));
    SplittableRandom random = new SplittableRandom(2);
    double loss = 0;
    for (int step = 1; step <= 400; step++) {
      int n = random.nextInt(5, 30);
      int[] users = random.ints(n, 0, 1 + random.nextInt(USERS)).toArray();
      int[] movies = random.ints(n, 0, MOVIES).toArray();
      float[] ratings = new float[n];
      for (int i = 0; i < n; i++) {
        ratings[i] = 0.5f + (users[i] * 7 + movies[i] * 3) % 10 * 0.5f;
      }
      loss = training.step(RatingBatches.batch(users, movies, ratings));
      if (step % 150 == 0) {
        training.endEpoch();
      }
    }
    training.endEpoch();
    return loss;
  }
}
