package org.reelvec.model.sgns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.reelvec.math.Kernels;
import org.reelvec.math.RandomStreams;

/** A step goes up the gradient of the log-likelihood, as central differences in double have it. */
class PairBlockTest {
  private static final int DIMENSIONS = 5;
  private static final float RATE = 1f / 128;
  private static final double H = 1e-5;

  private final VectorTable input = drawn("input");
  private final VectorTable output = drawn("output");
  private final double[] u = doubles(input.vectors());
  private final double[] v = doubles(output.vectors());

  private static VectorTable drawn(String name) {
    VectorTable table = new VectorTable(6, DIMENSIONS);
    table.draw(1, RandomStreams.stream(1, name));
    return table;
  }

  private static double[] doubles(float[] floats) {
    double[] doubles = new double[floats.length];
    for (int i = 0; i < floats.length; i++) {
      doubles[i] = floats[i];
    }
    return doubles;
  }

  private PairBlock block(int[] targets) {
    PairBlock block = new PairBlock(Kernels.skipGrams(), input, output, targets.length);
    for (int j = 0; j < targets.length; j++) {
      block.targetAt()[j] = output.at(targets[j]);
    }
    return block;
  }

  private static double logSigmoid(double s) {
    return -Math.log1p(Math.exp(-s));
  }

  /** Of an input against targets, the first of which are true. */
  private double likelihood(int input, int[] targets, int trueTargets) {
    double sum = 0;
    for (int j = 0; j < targets.length; j++) {
      double score = 0;
      for (int c = 0; c < DIMENSIONS; c++) {
        score += u[input * DIMENSIONS + c] * v[targets[j] * DIMENSIONS + c];
      }
      sum += logSigmoid(j < trueTargets ? score : -score);
    }
    return sum;
  }

  /** Each weight must have moved by the rate times the derivative with respect to it. */
  private static void assertClimbed(
      double[] weights, float[] after, double[] before, ToDoubleFunction<double[]> likelihood) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = before[i] + H;
      double above = likelihood.applyAsDouble(weights);
      weights[i] = before[i] - H;
      double below = likelihood.applyAsDouble(weights);
      weights[i] = before[i];
      assertEquals((above - below) / (2 * H), (after[i] - before[i]) / RATE, 1e-4, "weight " + i);
    }
  }

  @Test
  void onePairWithItsNegatives() {
    assertSteps(2, new int[] {1, 4, 0, 5, 3}, 1);
  }

  @Test
  void severalTrueTargets() {
    assertSteps(4, new int[] {0, 1, 2, 5, 3}, 2);
  }

  private void assertSteps(int word, int[] targets, int trueTargets) {
    double loss = -likelihood(word, targets, trueTargets);
    PairBlock block = block(targets);
    block.step(input.at(word), targets.length, trueTargets, RATE);
    assertEquals(loss, block.lossSum(), 1e-4);
    assertEquals(trueTargets, block.lossPairs());
    assertClimbed(u, input.vectors(), u.clone(), w -> likelihood(word, targets, trueTargets));
    assertClimbed(v, output.vectors(), v.clone(), w -> likelihood(word, targets, trueTargets));
  }

  /** The mean stands in row 0, and the inputs move as it would. */
  @Test
  void theMeanOfAContext() {
    int[] targets = {2, 1, 4};
    double[] mean = new double[DIMENSIONS];
    for (int c = 0; c < DIMENSIONS; c++) {
      mean[c] = (u[DIMENSIONS + c] + u[3 * DIMENSIONS + c]) / 2;
    }
    double[] before = u.clone();
    int[] context = {input.at(1), input.at(3)};
    block(targets).meanStep(context, 2, 3, RATE);
    float[] after = input.vectors();
    float[] moved = new float[DIMENSIONS];
    for (int c = 0; c < DIMENSIONS; c++) {
      double first = after[DIMENSIONS + c] - before[DIMENSIONS + c];
      double second = after[3 * DIMENSIONS + c] - before[3 * DIMENSIONS + c];
      assertEquals(first, second, 1e-6);
      moved[c] = (float) (mean[c] + first);
      u[c] = mean[c];
    }
    double[] row = mean.clone();
    ToDoubleFunction<double[]> ofMean =
        w -> {
          System.arraycopy(w, 0, u, 0, DIMENSIONS);
          return likelihood(0, targets, 1);
        };
    assertClimbed(row, moved, mean, ofMean);
    assertClimbed(v, output.vectors(), v.clone(), w -> likelihood(0, targets, 1));
  }
}
