package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/** Holds a step of plain gradient descent against central differences of the objective. */
public final class Gradients {
  private static final double STEP = 1e-5;

  private Gradients() {}

  /** Draws every parameter, biases too, from a normal distribution. */
  public static void randomize(ComputationGraph graph) {
    Random random = new Random(11);
    INDArray parameters = graph.params();
    for (long i = 0; i < parameters.length(); i++) {
      parameters.putScalar(i, 0.7 * random.nextGaussian());
    }
  }

  /**
   * Fails if the step differs.
   *
   * @param graph in double, its updater plain gradient descent at rate 1
   * @param objective computed from the graph's present parameters, independently of its training
   */
  public static void assertDescends(
      ComputationGraph graph, MultiDataSet batch, DoubleSupplier objective) {
    INDArray before = graph.params().dup();
    graph.fit(batch);
    INDArray gradient = before.sub(graph.params());
    INDArray parameters = graph.params();
    parameters.assign(before);
    int moved = 0;
    for (long i = 0; i < parameters.length(); i++) {
      double value = before.getDouble(i);
      parameters.putScalar(i, value + STEP);
      double above = objective.getAsDouble();
      parameters.putScalar(i, value - STEP);
      double below = objective.getAsDouble();
      parameters.putScalar(i, value);
      assertEquals((above - below) / (2 * STEP), gradient.getDouble(i), 1e-7, "parameter " + i);
      moved += gradient.getDouble(i) == 0 ? 0 : 1;
    }
    assertTrue(moved > parameters.length() / 2, moved + " parameters have a gradient");
  }
}
