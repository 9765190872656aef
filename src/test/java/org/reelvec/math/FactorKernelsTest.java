package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.math.FactorKernels.ProjectedStep;

/** The fast kernels give the bits of the plain ones, which give what their formulas say. */
class FactorKernelsTest {
  private static final int ROWS = 9;
  private static final int RATINGS = 200;
  private static final ProjectedStep STEP = new ProjectedStep(0.5f, 0.1f, 0.99f, 0.05f, 0.98f);

  private final FactorKernels plain = new PlainFactorKernels();
  private final FactorKernels fast = Kernels.factors();

  @Test
  void theFastOnesAreTested() {
    assertNotEquals(plain.getClass(), fast.getClass());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 50, 64, 1021})
  void twinsGiveTheSameBits(int factors) {
    SplittableRandom random = new SplittableRandom(factors);
    int[] user = random.ints(RATINGS, 0, ROWS).toArray();
    int[] movie = random.ints(RATINGS, 0, ROWS).toArray();
    float[] value = values(random);
    Factors[] slow = {factors(factors, 1), factors(factors, 2)};
    Factors[] quick = {factors(factors, 1), factors(factors, 2)};
    double squares = plain.descend(slow[0], slow[1], user, movie, value, RATINGS, STEP);
    assertEquals(
        squares, fast.descend(quick[0], quick[1], user, movie, value, RATINGS, STEP), "errors");
    int zeros = 0;
    for (int side = 0; side < 2; side++) {
      assertArrayEquals(slow[side].cells(), quick[side].cells());
      assertArrayEquals(slow[side].biases(), quick[side].biases());
      for (float cell : quick[side].cells()) {
        assertTrue(cell >= 0, () -> "a factor is " + cell);
        zeros += cell == 0 ? 1 : 0;
      }
    }
    int padding = 2 * ROWS * (slow[0].width() - factors);
    assertTrue(zeros > padding, "nothing was cut off");
  }

  @Test
  void aStepIsWhatItSays() {
    Factors p = factors(3, 1);
    Factors q = factors(3, 2);
    p.cells()[p.at(4) + 1] = 0.001f;
    p.biases()[4] = 0.2f;
    q.biases()[6] = -0.1f;
    float[] before = p.cells().clone();
    float[] other = q.cells().clone();
    double dot = Vectors.dot(before, p.at(4), other, q.at(6), 3);
    double error = -2 - (0.5 + 0.2 - 0.1 + dot);
    double squares = fast.descend(p, q, new int[] {4}, new int[] {6}, new float[] {-2}, 1, STEP);
    assertEquals(error * error, squares, 1e-5);
    assertEquals(0, p.cells()[p.at(4) + 1], "cut off");
    for (int f = 0; f < 3; f++) {
      double moved = 0.99 * before[p.at(4) + f] + 0.1 * error * other[q.at(6) + f];
      assertEquals(Math.max(0, moved), p.cells()[p.at(4) + f], 1e-6);
      moved = 0.99 * other[q.at(6) + f] + 0.1 * error * before[p.at(4) + f];
      assertEquals(Math.max(0, moved), q.cells()[q.at(6) + f], 1e-6);
    }
    assertEquals(0.98 * 0.2 + 0.05 * error, p.biases()[4], 1e-6);
    assertEquals(0.98 * -0.1 + 0.05 * error, q.biases()[6], 1e-6);
    assertArrayEquals(
        java.util.Arrays.copyOf(before, p.at(4)),
        java.util.Arrays.copyOf(p.cells(), p.at(4)),
        "other rows");
  }

  private static float[] values(SplittableRandom random) {
    float[] values = new float[RATINGS];
    for (int i = 0; i < RATINGS; i++) {
      values[i] = random.nextInt(-9, 6);
    }
    return values;
  }

  /** Rows whose products are a few units, and small biases. */
  private static Factors factors(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Factors factors = Factors.zeros(ROWS, count);
    for (int row = 0; row < ROWS; row++) {
      factors.biases()[row] = random.nextFloat() - 0.5f;
      for (int f = 0; f < count; f++) {
        factors.cells()[factors.at(row) + f] =
            (float) (2 * Math.sqrt(3.5 / count)) * random.nextFloat();
      }
    }
    return factors;
  }
}
