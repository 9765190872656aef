package org.reelvec.model.ratingdot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.model.WeightDecays;
import org.reelvec.model.rating.Gradients;
import org.reelvec.model.rating.RatingBatches;
import org.reelvec.model.rating.RatingScale;

/** The graph in double: its gradient is that of the documented objective. */
class DotGraphsTest {
  private static final RatingScale SCALE = new RatingScale(0.5f, 3.2, 5);
  private static final int[] USERS = {0, 1, 2, 2, 2, 4};
  private static final int[] MOVIES = {2, 0, 1, 1, 0, 2};
  private static final float[] RATINGS = {4, 0.5f, 3.5f, 2, 5, 1};

  @BeforeAll
  static void useDoubles() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterAll
  static void useFloatsAgain() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 0, 0, false",
    "true, 0, 0, false",
    "false, 0.3, 0, false",
    "true, 0.3, 0.2, false",
    "true, 0, 0.2, true",
    "true, 0.3, 0.2, true",
    "false, 0, 0, true"
  })
  void descendsTheObjective(boolean bias, double l2, double biasL2, boolean range) {
    RatingDotConfig config = new RatingDotConfig(3, bias, l2, biasL2, range, 0.05, 1);
    ComputationGraph graph =
        new DotGraphs(5, 3, config, SCALE, DataType.DOUBLE).training(new Sgd(1.0), 0);
    Gradients.randomize(graph);
    MultiDataSet batch = RatingBatches.batch(USERS, MOVIES, RATINGS);
    double squaredError = objective(graph, new RatingDotConfig(3, bias, 0, 0, range, 0.05, 1));
    Gradients.assertDescends(graph, batch, () -> objective(graph, config));
    graph.fit(batch);
    assertEquals(squaredError, graph.score(), 1e-12, "the reported loss has no penalty");
  }

  /** As the model's Javadoc writes it. */
  private static double objective(ComputationGraph graph, RatingDotConfig config) {
    double sum = 0;
    for (int i = 0; i < RATINGS.length; i++) {
      INDArray user = row(graph, DotGraphs.USERS, USERS[i]);
      INDArray movie = row(graph, DotGraphs.MOVIES, MOVIES[i]);
      double score = user.mul(movie).sumNumber().doubleValue();
      sum += config.l2() * (squares(user) + squares(movie));
      if (config.bias()) {
        double userBias = row(graph, DotGraphs.USER_BIAS, USERS[i]).getDouble(0);
        double movieBias = row(graph, DotGraphs.MOVIE_BIAS, MOVIES[i]).getDouble(0);
        score += userBias + movieBias;
        sum += config.biasL2() * (userBias * userBias + movieBias * movieBias);
      }
      double prediction =
          config.sigmoidRange()
              ? 0.5 + 4.5 / (1 + Math.exp(-score - Math.log(2.7 / 1.8)))
              : 3.2 + score;
      sum += (RATINGS[i] - prediction) * (RATINGS[i] - prediction);
    }
    return sum / RATINGS.length;
  }

  @Test
  void aScoreOfZeroIsTheMeanAndTheRangeHolds() {
    RatingDotConfig config = new RatingDotConfig(3, true, 0, 0, true, 0.05, 1);
    ComputationGraph graph = new DotGraphs(5, 3, config, SCALE, DataType.DOUBLE).predicting();
    INDArray[] pair = RatingBatches.batch(USERS, MOVIES, RATINGS).getFeatures();
    assertEquals(3.2, graph.outputSingle(pair).getDouble(0), 1e-12);
    graph.getLayer(DotGraphs.USER_BIAS).getParam("W").assign(50);
    assertEquals(5, graph.outputSingle(pair).getDouble(0), 1e-12);
    graph.getLayer(DotGraphs.USER_BIAS).getParam("W").assign(-50);
    assertEquals(0.5, graph.outputSingle(pair).getDouble(0), 1e-12);
  }

  private static INDArray row(ComputationGraph graph, String layer, int row) {
    return graph.getLayer(layer).getParam("W").getRow(row);
  }

  private static double squares(INDArray row) {
    return row.mul(row).sumNumber().doubleValue();
  }

  @Test
  void weightsDecayOnce() {
    RatingDotConfig config = new RatingDotConfig(3, true, 0.1, 0.2, false, 0.05, 1);
    WeightDecays.assertOnce(
        0.3, new DotGraphs(5, 3, config, SCALE, DataType.DOUBLE).training(new Sgd(1.0), 0.3));
  }
}
