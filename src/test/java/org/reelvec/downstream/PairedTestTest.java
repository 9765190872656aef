package org.reelvec.downstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.math.RandomStreams;

class PairedTestTest {
  private static double p(double... differences) {
    return PairedTest.signFlips(differences, RandomStreams.stream(1, "test"));
  }

  /** The eight sums of ±1 ±2 ±3 are ±6, ±4, ±2 and 0 twice: 6 is reached by two, 4 by four. */
  @Test
  void countsAllFlipsOfAFew() {
    assertEquals(2 / 8.0, p(1, 2, 3));
    assertEquals(4 / 8.0, p(-1, 2, 3));
    assertEquals(1, p(1, 2, -3));
    assertEquals(1, p(0, 0, 0));
  }

  /** Fifteen equal signs: 2 of 2^15 flips are as far, which no draw of 9,999 should find often. */
  @Test
  void drawsFlipsOfMany() {
    double[] same = IntStream.range(0, 15).mapToDouble(i -> 1).toArray();
    assertTrue(p(same) <= 5 / 10_000.0, "p " + p(same));
    double[] zeros = new double[20];
    assertEquals(1, p(zeros));
    // Without 8 of the 14 the sum is 2: as far as |2 k - 14| >= 2, which is all but k = 7.
    double[] mixed = IntStream.range(0, 14).mapToDouble(i -> i < 8 ? 1 : -1).toArray();
    assertEquals(1 - 3432 / 16384.0, p(mixed), 0.015);
  }

  @Test
  void findsTheBetterVectorsAndNotTheEquallyGood() {
    RandomGenerator random = RandomStreams.stream(3, "planted");
    List<LabelledVector> good = new ArrayList<>();
    List<LabelledVector> noisy = new ArrayList<>();
    List<LabelledVector> alsoNoisy = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      float x = (float) random.nextGaussian();
      double label = x + 0.3 * random.nextGaussian();
      good.add(movie(i, x, random, label));
      noisy.add(movie(i, (float) (x + random.nextGaussian()), random, label));
      alsoNoisy.add(movie(i, (float) (x + random.nextGaussian()), random, label));
    }
    RegressionResult first = Regression.crossValidate(good, Scale.LINEAR, 5, 1);
    RegressionResult second = Regression.crossValidate(noisy, Scale.LINEAR, 5, 1);
    RegressionResult third = Regression.crossValidate(alsoNoisy, Scale.LINEAR, 5, 1);
    PairedTest better = PairedTest.of(first, second, 1);
    assertTrue(better.difference().high() < 0 && better.p() < 0.001, better.toString());
    assertEquals(first.mse(1).mean() - second.mse(1).mean(), better.difference().mean(), 1e-12);
    PairedTest equal = PairedTest.of(second, third, 1);
    assertTrue(equal.difference().low() < 0 && equal.difference().high() > 0, equal.toString());
    assertTrue(equal.p() > 0.01, equal.toString());
    PairedTest itself = PairedTest.of(first, first, 1);
    assertEquals(new PairedTest(new Interval(0, 0, 0), 1), itself);
    RegressionResult fewer = Regression.crossValidate(good.subList(0, 200), Scale.LINEAR, 5, 1);
    assertThrows(IllegalArgumentException.class, () -> PairedTest.of(first, fewer, 1));
  }

  private static LabelledVector movie(int i, float x, RandomGenerator random, double label) {
    return new LabelledVector("k" + i, "Movie " + i, new float[] {x, random.nextFloat()}, label);
  }

  @Test
  void errorsAreOfAllMoviesOnTheFittedScale() {
    RandomGenerator random = RandomStreams.stream(4, "planted");
    List<LabelledVector> movies =
        IntStream.range(0, 100)
            .mapToObj(
                i -> {
                  float x = random.nextFloat();
                  return movie(i, x, random, Math.pow(10, 2 * x + random.nextGaussian()));
                })
            .toList();
    RegressionResult result = Regression.crossValidate(movies, Scale.LOG, 5, 1);
    // Folds of one size: the mean over movies is the mean over folds.
    assertEquals(result.model().mean().mse(), result.mse(1).mean(), 1e-9);
    assertTrue(result.mse(1).low() < result.mse(1).mean(), "" + result.mse(1));
    assertTrue(result.mse(1).high() > result.mse(1).mean(), "" + result.mse(1));
    double[] logs = movies.stream().mapToDouble(movie -> Math.log10(movie.label())).toArray();
    double mean = java.util.Arrays.stream(logs).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(logs).map(y -> (y - mean) * (y - mean)).average().orElseThrow();
    Interval r2 = result.r2(1);
    assertEquals(1 - result.mse(1).mean() / variance, r2.mean(), 1e-9);
    assertTrue(r2.low() < r2.mean() && r2.mean() < r2.high(), r2.toString());
  }
}
