package org.reelvec.nn.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The catch-up in double precision: however long a row was away, the series gives what taking every
 * step gives, to less than a millionth of the movement.
 */
class IdleSumsTest {
  private static final double B1 = 0.9;
  private static final double B2 = 0.999;
  private static final double EPSILON = 1e-7;
  private static final int STEPS = 3000;

  @ParameterizedTest
  @CsvSource({"constant, 0", "falling, 0", "debiased, 0", "debiased, 0.01", "falling, 0.3"})
  void absencesOfEveryLengthEqualTheirReplay(String rates, double decay) {
    IntToDoubleFunction alpha = alpha(rates);
    SplittableRandom random = new SplittableRandom(rates.hashCode());
    int[] last = new int[200]; // when each row had its last gradient
    double[][] rows = new double[last.length][];
    for (int row = 0; row < last.length; row++) {
      last[row] = row == 0 ? 0 : random.nextInt(STEPS);
      // From moments of a single spark to those of a steady stream.
      double v = Math.pow(10, random.nextDouble(-16, -2));
      rows[row] = new double[] {1, Math.sqrt(v) * random.nextDouble(-3, 3), v};
    }
    IdleSums sums = new IdleSums(B1, Math.sqrt(B2), 4);
    double[] replayed = new double[last.length];
    double[] m = new double[last.length];
    double[] v = new double[last.length];
    double[] moved = new double[last.length];
    for (int step = 1; step <= STEPS; step++) {
      double rate = alpha.applyAsDouble(step);
      double lost = decay * rate;
      sums.close(rate, lost);
      for (int row = 0; row < last.length; row++) {
        if (step == last[row] + 1) {
          replayed[row] = 0; // movement alone: what decay takes of the weights is told apart
          m[row] = rows[row][1];
          v[row] = rows[row][2];
        }
        if (step > last[row]) {
          m[row] *= B1;
          v[row] *= B2;
          double move = rate * m[row] / (Math.sqrt(v[row]) + EPSILON);
          replayed[row] = replayed[row] * (1 - lost) + move;
          moved[row] += Math.abs(move);
        }
      }
    }
    for (int row = 0; row < last.length; row++) {
      int gap = STEPS - last[row];
      double root = Math.sqrt(rows[row][2]);
      double a = root + EPSILON;
      double z = root / a;
      double series = 0;
      for (int n = 3; n >= 0; n--) {
        series = series * z + sums.sum(n, gap);
      }
      assertEquals(
          replayed[row], rows[row][1] / a * series, 1e-6 * moved[row], "after " + gap + " steps");
      assertTrue(moved[row] > 0);
    }
  }

  private static IntToDoubleFunction alpha(String rates) {
    return switch (rates) {
      case "constant" -> step -> 0.01;
      case "falling" -> step -> 0.01 * (1 - (step - 1.0) / STEPS);
      default -> step -> 0.01 * Math.sqrt(1 - Math.pow(B2, step)) / (1 - Math.pow(B1, step));
    };
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "50", "287", "288", "289", "1000"})
  void momentumIsAGeometricSeries(int gap) {
    IdleSums sums = new IdleSums(B1, 0, 1);
    for (int step = 0; step < 2000; step++) {
      sums.close(B1, 0);
    }
    double expected = B1 * (B1 - Math.pow(B1, gap + 1)) / (1 - B1);
    assertEquals(expected, sums.sum(0, gap), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"10", "500"})
  void startsAnew(int before) {
    IdleSums used = new IdleSums(B1, Math.sqrt(B2), 4);
    for (int step = 0; step < before; step++) {
      used.close(7, 0.1);
    }
    used.restart();
    IdleSums fresh = new IdleSums(B1, Math.sqrt(B2), 4);
    for (int step = 1; step <= 700; step++) {
      used.close(0.01, 0.001);
      fresh.close(0.01, 0.001);
      assertEquals(fresh.sum(2, step), used.sum(2, step), "after " + step);
    }
  }
}
