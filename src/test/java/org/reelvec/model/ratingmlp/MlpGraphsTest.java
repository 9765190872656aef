package org.reelvec.model.ratingmlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.conf.dropout.Dropout;
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
import org.nd4j.linalg.ops.transforms.Transforms;
import org.reelvec.config.RatingMlpConfig;
import org.reelvec.config.RatingMlpConfig.Activation;
import org.reelvec.math.RandomStreams;
import org.reelvec.model.WeightDecays;
import org.reelvec.model.rating.Gradients;
import org.reelvec.model.rating.RatingBatches;
import org.reelvec.nn.DenseTraining;

/** The graph in double: its gradient is that of the documented objective. */
class MlpGraphsTest {
  private static final int[] USERS = {0, 1, 2, 2, 2, 4};
  private static final int[] MOVIES = {2, 0, 1, 1, 0, 2};
  private static final float[] RATINGS = {4, 0.5f, 3.5f, 2, 5, 1};
  private static final List<Integer> HIDDEN = List.of(4, 3);

  @BeforeAll
  static void useDoubles() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterAll
  static void useFloatsAgain() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  private static ComputationGraph graph(RatingMlpConfig config) {
    return new MlpGraphs(5, 3, config, 0, DataType.DOUBLE).training(new Sgd(1.0), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "relu, 0, 0",
    "tanh, 0, 0",
    "relu, 0.3, 0",
    "tanh, 0, 0.2",
    "relu, 0.3, 0.2",
    "tanh, 0.3, 0.2"
  })
  void descendsTheObjective(String activation, double l2, double denseL2) {
    Activation function = Activation.valueOf(activation.toUpperCase(Locale.ROOT));
    RatingMlpConfig config = new RatingMlpConfig(2, HIDDEN, function, 0, l2, denseL2, false);
    ComputationGraph graph = graph(config);
    Gradients.randomize(graph);
    MultiDataSet batch = RatingBatches.batch(USERS, MOVIES, RATINGS);
    Gradients.assertDescends(graph, batch, () -> objective(graph, config));
  }

  /** As the model's Javadoc writes it, for the whole batch at once. */
  private static double objective(ComputationGraph graph, RatingMlpConfig config) {
    INDArray movies = param(graph, MlpGraphs.MOVIES, "W").getRows(MOVIES);
    INDArray users = param(graph, MlpGraphs.USERS, "W").getRows(USERS);
    INDArray hidden = Nd4j.concat(1, movies, users);
    double dense = 0;
    for (String layer : new String[] {"dense_1", "dense_2", "rating"}) {
      if (!layer.equals("dense_1")) {
        hidden =
            config.activation() == Activation.RELU
                ? Transforms.relu(hidden)
                : Transforms.tanh(hidden);
      }
      INDArray weights = param(graph, layer, "W");
      hidden = hidden.mmul(weights).addRowVector(param(graph, layer, "b"));
      dense += squares(weights);
    }
    double sum = config.l2() * (squares(movies) + squares(users));
    for (int i = 0; i < RATINGS.length; i++) {
      double error = RATINGS[i] - hidden.getDouble(i, 0);
      sum += error * error;
    }
    return sum / RATINGS.length + config.denseL2() * dense;
  }

  @Test
  void dropoutIsOfTheInputsOfAllDenseLayersInTrainingAlone() {
    RatingMlpConfig config =
        new RatingMlpConfig(40, List.of(50), Activation.RELU, 0.25, 0, 0, false);
    ComputationGraph graph = graph(config);
    Gradients.randomize(graph);
    INDArray[] inputs = RatingBatches.batch(USERS, MOVIES, RATINGS).getFeatures();
    assertEquals(graph.outputSingle(inputs), graph.outputSingle(inputs));
    assertEquals(loss(graph, 1), loss(graph, 1));
    assertNotEquals(loss(graph, 1), loss(graph, 2), 1e-3);
    for (String layer : new String[] {"dense_1", "rating"}) {
      assertEquals(0.75, ((Dropout) graph.getLayer(layer).conf().getLayer().getIDropout()).getP());
    }
  }

  /** The loss in training when dropout draws from this seed; the parameters stay as they are. */
  private static double loss(ComputationGraph graph, long seed) {
    INDArray before = graph.params().dup();
    Nd4j.getRandom().setSeed(seed);
    graph.fit(RatingBatches.batch(USERS, MOVIES, RATINGS));
    graph.params().assign(before);
    return graph.score();
  }

  @Test
  void beginsAsKerasDoes() {
    RatingMlpConfig config =
        new RatingMlpConfig(40, List.of(64, 64), Activation.RELU, 0, 0, 0, true);
    MlpGraphs graphs = new MlpGraphs(50, 30, config, 3.5, DataType.DOUBLE);
    ComputationGraph graph = graphs.training(new Sgd(1.0), 0);
    graphs.initialize(new DenseTraining(graph), RandomStreams.stream(1, "init"));
    assertUniform(0.05, param(graph, MlpGraphs.MOVIES, "W"));
    assertUniform(0.05, param(graph, MlpGraphs.USERS, "W"));
    assertUniform(Math.sqrt(6.0 / (80 + 64)), param(graph, "dense_1", "W"));
    assertUniform(Math.sqrt(6.0 / (64 + 64)), param(graph, "dense_2", "W"));
    assertEquals(0, squares(param(graph, "dense_1", "b")));
    assertEquals(3.5, param(graph, "rating", "b").getDouble(0));
  }

  private static void assertUniform(double range, INDArray weights) {
    assertEquals(range, weights.amaxNumber().doubleValue(), range * 0.01);
    assertEquals(range * range / 3, squares(weights) / weights.length(), range * range * 0.02);
  }

  private static INDArray param(ComputationGraph graph, String layer, String name) {
    return graph.getLayer(layer).getParam(name);
  }

  private static double squares(INDArray values) {
    return values.mul(values).sumNumber().doubleValue();
  }

  @Test
  void weightsDecayOnce() {
    RatingMlpConfig config = new RatingMlpConfig(2, HIDDEN, Activation.RELU, 0, 0.1, 0.2, false);
    WeightDecays.assertOnce(
        0.3, new MlpGraphs(5, 3, config, 0, DataType.DOUBLE).training(new Sgd(1.0), 0.3));
  }
}
