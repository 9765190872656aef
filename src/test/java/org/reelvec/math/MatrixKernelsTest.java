package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast product gives the bits of the plain one, which gives what its formula says. */
class MatrixKernelsTest {
  private static final int[] COLUMNS = {8, 16, 24, 32, 64, 72};

  private final MatrixKernels plain = new PlainMatrixKernels();
  private final MatrixKernels fast = Kernels.matrices();

  @Test
  void theFastOneIsTested() {
    assertNotEquals(plain.getClass(), fast.getClass());
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,1021", "3,7", "4,80", "5,1", "5,1021", "96,80", "97,7"})
  void twinsGiveTheSameBits(int rows, int inner) {
    for (int columns : COLUMNS) {
      for (boolean add : new boolean[] {false, true}) {
        for (boolean transposed : new boolean[] {false, true}) {
          assertArrayEquals(
              product(plain, rows, inner, columns, transposed, add),
              product(fast, rows, inner, columns, transposed, add),
              "%d columns, added %s, transposed %s".formatted(columns, add, transposed));
        }
      }
    }
  }

  /** With distances between rows that are longer than the rows, and none of them from 0. */
  private static float[] product(
      MatrixKernels kernels, int rows, int inner, int columns, boolean transposed, boolean add) {
    float[] a = numbers(rows * (inner + 3) + inner * (rows + 3) + 5, 1);
    float[] b = numbers(inner * (columns + 8) + 16, 2);
    float[] c = numbers(rows * (columns + 16) + 8, 3);
    int aRow = transposed ? 1 : inner + 3;
    int aColumn = transposed ? rows + 3 : 1;
    kernels.multiply(
        rows, inner, columns, a, 5, aRow, aColumn, b, 16, columns + 8, c, 8, columns + 16, add);
    return c;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theProductIsWhatItSays(boolean add) {
    int rows = 6;
    int inner = 9;
    int columns = 40;
    float[] a = numbers(rows * inner, 4);
    float[] b = numbers(inner * columns, 5);
    float[] before = numbers(rows * columns, 6);
    float[] c = before.clone();
    fast.multiply(rows, inner, columns, a, 0, inner, 1, b, 0, columns, c, 0, columns, add);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = add ? before[i * columns + j] : 0;
        for (int p = 0; p < inner; p++) {
          sum += (double) a[i * inner + p] * b[p * columns + j];
        }
        assertEquals(sum, c[i * columns + j], 1e-5);
      }
    }
  }

  private static float[] numbers(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat() - 0.5f;
    }
    return numbers;
  }
}
