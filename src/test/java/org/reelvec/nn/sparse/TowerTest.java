package org.reelvec.nn.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.reelvec.math.Crew;
import org.reelvec.math.KernelSet;
import org.reelvec.math.RowKernels;

/** The tower's gradient against differences of its loss, dropout included. */
class TowerTest {
  private static final int COLUMNS = 3;
  private static final int N = 37;
  private static final int[] LEFT = new SplittableRandom(1).ints(N, 0, 5).toArray();
  private static final int[] RIGHT = new SplittableRandom(2).ints(N, 0, 7).toArray();
  private static final float[] LABELS = numbers(N, 3);
  private static final KernelSet FAST = KernelSet.fastest();
  private static final KernelSet PLAIN = KernelSet.plain();

  @ParameterizedTest
  @CsvSource({"TANH, 0", "TANH, 0.4", "RELU, 0", "RELU, 0.4"})
  void descendsTheSquaredError(Activation activation, double dropout) {
    Model model = new Model(new TowerShape(COLUMNS, List.of(5, 9), activation, dropout), FAST, 0);
    float[] parameters = numbers((int) model.shape.parameters(), 4);
    float[] gradient = new float[parameters.length];
    model.train(parameters, gradient);
    double off = 0;
    double length = 0;
    for (int i = 0; i < parameters.length; i++) {
      float at = parameters[i];
      double step = 2e-3;
      parameters[i] = (float) (at + step);
      double above = model.train(parameters, new float[parameters.length]);
      parameters[i] = (float) (at - step);
      double below = model.train(parameters, new float[parameters.length]);
      parameters[i] = at;
      double slope = (above - below) / (2 * step);
      off += Math.pow(slope - gradient[i], 2);
      length += Math.pow(slope, 2);
    }
    assertTrue(length > 1, "no slope");
    assertEquals(0, Math.sqrt(off / length), activation == Activation.TANH ? 1e-3 : 1e-2);
  }

  /** One step of gradient descent, after which a row's gradient is what it moved by. */
  @ParameterizedTest
  @CsvSource({"TANH, 0", "TANH, 0.4", "RELU, 0.4"})
  void movesRowsDownTheSlope(Activation activation, double dropout) {
    TowerShape shape = new TowerShape(COLUMNS, List.of(8, 4), activation, dropout);
    float[] parameters = numbers((int) shape.parameters(), 4);
    Model moved = new Model(shape, FAST, 1);
    moved.train(parameters, new float[parameters.length]);
    double off = 0;
    double length = 0;
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        Model still = new Model(shape, FAST, 0);
        int cell = row * COLUMNS + column;
        double step = 2e-3;
        float[] weights = still.left.copy(0, COLUMNS);
        float at = weights[cell];
        weights[cell] = (float) (at + step);
        still.left.assign(0, COLUMNS, weights);
        double above = still.train(parameters, new float[parameters.length]);
        weights[cell] = (float) (at - step);
        still.left.assign(0, COLUMNS, weights);
        double below = still.train(parameters, new float[parameters.length]);
        double slope = (above - below) / (2 * step) / N;
        off += Math.pow(slope - (at - moved.left.copy(0, COLUMNS)[cell]), 2);
        length += Math.pow(slope, 2);
      }
    }
    assertTrue(length > 1e-3, "no slope");
    assertEquals(0, Math.sqrt(off / length), activation == Activation.TANH ? 1e-3 : 1e-2);
  }

  @ParameterizedTest
  @CsvSource({"TANH, 0.4", "RELU, 0", "RELU, 0.4"})
  void plainLoopsGiveTheSameBits(Activation activation, double dropout) {
    TowerShape shape = new TowerShape(COLUMNS, List.of(20, 11), activation, dropout);
    float[] parameters = numbers((int) shape.parameters(), 4);
    Model fast = new Model(shape, FAST, 0.5);
    Model plain = new Model(shape, PLAIN, 0.5);
    float[] fastGradient = new float[parameters.length];
    float[] plainGradient = new float[parameters.length];
    for (int step = 0; step < 3; step++) {
      assertEquals(plain.train(parameters, plainGradient), fast.train(parameters, fastGradient));
      assertArrayEquals(plainGradient, fastGradient);
      assertArrayEquals(plain.left.copy(0, COLUMNS), fast.left.copy(0, COLUMNS));
      assertArrayEquals(plain.right.copy(0, COLUMNS), fast.right.copy(0, COLUMNS));
    }
  }

  @Test
  void dropoutKeepsItsShareAndTheExpectation() {
    TowerDropout dropout = new TowerDropout(0.3);
    float[] factors = new float[100_000];
    dropout.draw(factors, factors.length, new SplittableRandom(1));
    int kept = 0;
    double sum = 0;
    for (float factor : factors) {
      kept += factor > 0 ? 1 : 0;
      sum += factor;
    }
    double deviation = Math.sqrt(0.3 * 0.7 / factors.length);
    assertEquals(0.7, (double) kept / factors.length, 4 * deviation);
    assertEquals(1, sum / factors.length, 4 * deviation / 0.7);
    assertEquals(sum / kept, 1 / 0.7, 1e-4);
    assertFalse(dropout.isNone());
    assertTrue(new TowerDropout(0).isNone());
  }

  @Test
  void aTowerThatIsTooLargeIsNotFast() {
    assertTrue(new TowerShape(40, List.of(64, 64, 64), Activation.RELU, 0).isFast());
    assertFalse(new TowerShape(40, List.of(4096, 4096), Activation.RELU, 0).isFast());
    assertThrows(
        IllegalArgumentException.class,
        () -> new TowerShape(40, List.of(64), Activation.SOFTMAX, 0));
  }

  private static float[] numbers(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 1.6f * random.nextFloat() - 0.8f;
    }
    return numbers;
  }

  /** A tower and its tables under gradient descent of this rate. */
  private static final class Model {
    private final TowerShape shape;
    private final RowOptimizer optimizer;
    private final RowTable left;
    private final RowTable right;
    private final Tower tower;

    Model(TowerShape shape, KernelSet kernels, double rate) {
      this.shape = shape;
      RowKernels rows = kernels.rows();
      optimizer = RowOptimizer.of(new Sgd(rate), 0, false, rows);
      left = new RowTable("left", 5, RowColumns.vector(COLUMNS, 0), optimizer);
      right = new RowTable("right", 7, RowColumns.vector(COLUMNS, 0), optimizer);
      left.assign(0, COLUMNS, numbers(5 * COLUMNS, 5));
      right.assign(0, COLUMNS, numbers(7 * COLUMNS, 6));
      tower = new Tower(shape, left, right, kernels, new Crew(1));
    }

    double train(float[] parameters, float[] gradient) {
      optimizer.openStep();
      double loss = tower.train(parameters, LEFT, RIGHT, LABELS, N, 77, gradient);
      optimizer.closeStep();
      return loss;
    }
  }
}
