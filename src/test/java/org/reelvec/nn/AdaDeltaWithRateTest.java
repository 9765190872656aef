package org.reelvec.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.TrainingConfig;

class AdaDeltaWithRateTest {
  private static final double RHO = 0.95;
  private static final double EPSILON = 1e-7;

  /** Against the formulas of the Javadoc, in double. */
  @ParameterizedTest
  @ValueSource(strings = {"constant", "linear"})
  void movesAsTheFormulasSay(String schedule) {
    TrainingConfig training =
        ConfigReader.readText(
                "test",
                "training: {updater: adadelta, learning-rate: 0.5, schedule: " + schedule + "}",
                java.util.List.of())
            .training();
    int steps = 40;
    GradientUpdater<?> updater =
        Updaters.of(training, steps).instantiate(Nd4j.zeros(DataType.DOUBLE, 4), true);
    double[] squares = new double[2];
    double[] moves = new double[2];
    for (int step = 0; step < steps; step++) {
      double[] gradient = {Math.sin(step), 0.001 * Math.cos(3 * step)};
      INDArray update = Nd4j.createFromArray(gradient);
      updater.applyUpdater(update, step, 0);
      double rate = schedule.equals("linear") ? 0.5 * (1 - (double) step / steps) : 0.5;
      for (int i = 0; i < 2; i++) {
        squares[i] = RHO * squares[i] + (1 - RHO) * gradient[i] * gradient[i];
        double move = gradient[i] * Math.sqrt((moves[i] + EPSILON) / (squares[i] + EPSILON));
        moves[i] = RHO * moves[i] + (1 - RHO) * move * move;
        assertEquals(rate * move, update.getDouble(i), 1e-12, "step " + step);
      }
    }
    assertThrows(
        UnsupportedOperationException.class, () -> updater.getConfig().setLrAndSchedule(1, null));
  }
}
