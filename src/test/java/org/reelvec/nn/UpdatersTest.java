package org.reelvec.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.TrainingConfig;
import org.reelvec.math.RandomStreams;

/** Optimizers of a graph in double against plain loops: a least squares of three weights. */
class UpdatersTest {
  private static final int STEPS = 200;
  private static final int WEIGHTS = 3;
  private static final int BATCH = 4;
  private static final double RATE = 0.05;
  private static final double DECAY = 0.02;

  private final double[] w = {0.3, -0.2, 0.1};
  private final double[] first = new double[WEIGHTS];
  private final double[] second = new double[WEIGHTS];

  /**
   * With the epsilon of {@link Updaters}, which is added before the second moment is corrected for
   * its bias, a constant one there is one that grows with the root of that correction here.
   */
  @ParameterizedTest
  @ValueSource(strings = {"constant", "linear"})
  void adamwIsThatOfLoshchilovAndHutter(String schedule) {
    compare(
        config("updater: adamw, weight-decay: " + DECAY, schedule),
        (i, g, step, rate) -> {
          first[i] = 0.9 * first[i] + 0.1 * g;
          second[i] = 0.999 * second[i] + 0.001 * g * g;
          double mean = first[i] / (1 - Math.pow(0.9, step));
          double square = second[i] / (1 - Math.pow(0.999, step));
          double epsilon = 1e-7 / Math.sqrt(1 - Math.pow(0.999, step));
          w[i] -= rate * (mean / (Math.sqrt(square) + epsilon) + DECAY * w[i]);
        });
  }

  /** Nesterov's: the gradient is that of the place the velocity leads to, which w is. */
  @ParameterizedTest
  @ValueSource(strings = {"constant", "linear"})
  void momentumIsNesterovs(String schedule) {
    compare(
        config("updater: momentum", schedule),
        (i, g, step, rate) -> {
          double before = first[i];
          first[i] = 0.9 * before - rate * g;
          w[i] += (1 + 0.9) * first[i] - 0.9 * before;
        });
  }

  /** One weight's update by a gradient; the first step is 1. */
  private interface Update {
    void apply(int weight, double gradient, int step, double rate);
  }

  private static TrainingConfig config(String updater, String schedule) {
    String yaml =
        "training: {%s, schedule: %s, learning-rate: %s}".formatted(updater, schedule, RATE);
    return ConfigReader.readText("test", yaml, List.of()).training();
  }

  private void compare(TrainingConfig training, Update update) {
    ComputationGraph graph = graph(training);
    graph.params().assign(Nd4j.createFromArray(w).reshape(1, WEIGHTS));
    RandomGenerator random = RandomStreams.stream(1, "batches");
    for (int step = 1; step <= STEPS; step++) {
      double[][] x = new double[BATCH][WEIGHTS];
      double[][] y = new double[BATCH][1];
      double[] gradient = new double[WEIGHTS];
      for (int row = 0; row < BATCH; row++) {
        double error = 0;
        for (int i = 0; i < WEIGHTS; i++) {
          x[row][i] = random.nextGaussian();
          y[row][0] += (i + 1) * x[row][i];
          error += w[i] * x[row][i];
        }
        error -= y[row][0];
        for (int i = 0; i < WEIGHTS; i++) {
          gradient[i] += 2 * error * x[row][i] / BATCH;
        }
      }
      graph.fit(
          new MultiDataSet(
              new INDArray[] {Nd4j.createFromArray(x)}, new INDArray[] {Nd4j.createFromArray(y)}));
      double rate =
          training.schedule() == TrainingConfig.Schedule.LINEAR
              ? RATE * (1 - (step - 1.0) / STEPS)
              : RATE;
      for (int i = 0; i < WEIGHTS; i++) {
        update.apply(i, gradient[i], step, rate);
        assertEquals(w[i], graph.params().getDouble(i), 1e-10, "weight " + i + ", step " + step);
      }
    }
  }

  private static ComputationGraph graph(TrainingConfig training) {
    ComputationGraphConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .seed(0)
            .updater(Updaters.of(training, STEPS))
            .graphBuilder()
            .addInputs("x")
            .addLayer(
                "y",
                new OutputLayer.Builder(new LossMSE())
                    .nIn(WEIGHTS)
                    .nOut(1)
                    .hasBias(false)
                    .regularization(Updaters.weightDecay(training.weightDecay()))
                    .activation(Activation.IDENTITY)
                    .build(),
                "x")
            .setOutputs("y")
            .build();
    ComputationGraph graph = new ComputationGraph(configuration);
    graph.init();
    return graph;
  }
}
