package org.reelvec.model.ratingdot;

import static org.reelvec.model.rating.RatingParity.MOVIES;
import static org.reelvec.model.rating.RatingParity.USERS;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.model.rating.PlantedRatings;
import org.reelvec.model.rating.RatingParity;
import org.reelvec.nn.Updaters;

/** 50 steps of Adam from the same weights on the same batches as torch. */
class DotParityTest {
  @ParameterizedTest
  @CsvSource({"dot.txt, false, 0, 0", "dot-l2.txt, true, 0.05, 0.02"})
  void trainsAsTorch(String recorded, boolean bias, double l2, double biasL2) {
    ExperimentConfig config =
        PlantedRatings.config("ratingdot", "training.updater=adam", "training.learning-rate=0.01");
    RatingDotConfig model = new RatingDotConfig(8, bias, l2, biasL2, false, 0.5, 1);
    ComputationGraph graph =
        new DotGraphs(USERS, MOVIES, model, RatingParity.SCALE, DataType.FLOAT)
            .training(Updaters.of(config.training(), 50), 0);
    RatingParity.draw(graph, DotGraphs.USERS, 0.5, 11);
    RatingParity.draw(graph, DotGraphs.MOVIES, 0.5, 12);
    RatingParity.assertTrainsAsTorch(graph, recorded);
  }
}
