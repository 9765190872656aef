package org.reelvec.model.ratingmlp;

import static org.reelvec.model.rating.RatingParity.MOVIES;
import static org.reelvec.model.rating.RatingParity.USERS;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingMlpConfig;
import org.reelvec.model.rating.PlantedRatings;
import org.reelvec.model.rating.RatingParity;
import org.reelvec.nn.Updaters;

/** 50 steps of Adadelta from the same weights on the same batches as torch. */
class MlpParityTest {
  @Test
  void trainsAsTorch() {
    ExperimentConfig config =
        PlantedRatings.config(
            "ratingmlp", "training.updater=adadelta", "training.learning-rate=1.0");
    RatingMlpConfig model = (RatingMlpConfig) config.model();
    ComputationGraph graph =
        new MlpGraphs(USERS, MOVIES, model, 0, DataType.FLOAT)
            .training(Updaters.of(config.training(), 50), 0);
    RatingParity.draw(graph, MlpGraphs.USERS, 0.05, 11);
    RatingParity.draw(graph, MlpGraphs.MOVIES, 0.05, 12);
    int[] widths = {80, 64, 64, 64, 1};
    String[] layers = {"dense_1", "dense_2", "dense_3", "rating"};
    for (int i = 0; i < layers.length; i++) {
      double limit = Math.sqrt(6.0 / (widths[i] + widths[i + 1]));
      RatingParity.draw(graph, layers[i], limit, 13 + i);
    }
    RatingParity.assertTrainsAsTorch(graph, "mlp.txt");
  }
}
