package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The fast forces are the plain ones, bit for bit, and both are what they should be. */
class StudentKernelsTest {
  private static final int POINTS = 1021;
  private static final int FROM = 3;
  private static final int TO = 40;

  private final StudentKernels plain = new PlainStudentKernels();
  private final StudentKernels fast = Kernels.students();
  private final RandomGenerator random = RandomStreams.stream(1, "student");
  private final float[] x = numbers(POINTS, 10);
  private final float[] y = numbers(POINTS, 10);

  @Test
  void theFastOneIsTested() {
    assertNotEquals(plain.getClass(), fast.getClass());
  }

  @Test
  void bodiesRepel() {
    int bodies = 1016;
    float[] bodyX = numbers(bodies, 10);
    float[] bodyY = numbers(bodies, 10);
    float[] mass = new float[bodies];
    for (int b = 0; b < bodies; b++) {
      mass[b] = b % 5;
    }
    float[][] expected = new float[3][POINTS];
    float[][] got = new float[3][POINTS];
    plain.repel(x, y, FROM, TO, bodyX, bodyY, mass, bodies, expected[0], expected[1], expected[2]);
    fast.repel(x, y, FROM, TO, bodyX, bodyY, mass, bodies, got[0], got[1], got[2]);
    assertArrayEquals(expected, got);
    for (int a = FROM; a < TO; a++) {
      double total = 0;
      double forceX = 0;
      double forceY = 0;
      for (int b = 0; b < bodies; b++) {
        double q = near(x[a] - bodyX[b], y[a] - bodyY[b]);
        total += mass[b] * q;
        forceX += mass[b] * q * q * (x[a] - bodyX[b]);
        forceY += mass[b] * q * q * (y[a] - bodyY[b]);
      }
      assertEquals(total, got[0][a], 1e-3);
      assertEquals(forceX, got[1][a], 1e-3);
      assertEquals(forceY, got[2][a], 1e-3);
    }
    assertUntouchedOutside(got[0]);
    assertUntouchedOutside(got[1]);
    assertUntouchedOutside(got[2]);
  }

  @Test
  void neighboursAttract() {
    int[] starts = new int[POINTS + 1];
    for (int a = 0; a < POINTS; a++) {
      starts[a + 1] = starts[a] + a % 4 * RowKernels.LANES;
    }
    int[] ids = random.ints(starts[POINTS], 0, POINTS).toArray();
    float[] weights = numbers(ids.length, 1);
    float[][] expected = new float[2][POINTS];
    float[][] got = new float[2][POINTS];
    plain.attract(x, y, FROM, TO, starts, ids, weights, expected[0], expected[1]);
    fast.attract(x, y, FROM, TO, starts, ids, weights, got[0], got[1]);
    assertArrayEquals(expected, got);
    for (int a = FROM; a < TO; a++) {
      double forceX = 0;
      double forceY = 0;
      for (int e = starts[a]; e < starts[a + 1]; e++) {
        double q = near(x[a] - x[ids[e]], y[a] - y[ids[e]]);
        forceX += weights[e] * q * (x[a] - x[ids[e]]);
        forceY += weights[e] * q * (y[a] - y[ids[e]]);
      }
      assertEquals(forceX, got[0][a], 1e-5);
      assertEquals(forceY, got[1][a], 1e-5);
    }
    assertUntouchedOutside(got[0]);
    assertUntouchedOutside(got[1]);
  }

  private static void assertUntouchedOutside(float[] numbers) {
    assertArrayEquals(new float[FROM], Arrays.copyOf(numbers, FROM));
    assertArrayEquals(new float[POINTS - TO], Arrays.copyOfRange(numbers, TO, POINTS));
  }

  private static double near(double dx, double dy) {
    return 1 / (1 + dx * dx + dy * dy);
  }

  private float[] numbers(int count, float scale) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = scale * (random.nextFloat() - 0.5f);
    }
    return numbers;
  }
}
