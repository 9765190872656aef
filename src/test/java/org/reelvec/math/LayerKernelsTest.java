package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast kernels give the bits of the plain ones, which give what their formulas say. */
class LayerKernelsTest {
  private final LayerKernels plain = new PlainLayerKernels();
  private final LayerKernels fast = Kernels.layers();

  @Test
  void theFastOnesAreTested() {
    assertNotEquals(plain.getClass(), fast.getClass());
  }

  @ParameterizedTest
  @CsvSource({"1,8", "3,16", "96,64", "5,72"})
  void twinsGiveTheSameBits(int rows, int columns) {
    assertArrayEquals(all(plain, rows, columns), all(fast, rows, columns));
  }

  /** Forward and back through both activations, and the sums of the biases' gradients. */
  private static float[][] all(LayerKernels kernels, int rows, int columns) {
    float[] bias = numbers(columns, 1);
    float[] rectified = numbers(rows * columns, 2);
    float[] bent = numbers(rows * columns, 3);
    kernels.rectify(rectified, rows, columns, bias);
    kernels.tanh(bent, rows, columns, bias);
    float[] gradient = numbers(rows * columns, 4);
    float[] bentGradient = numbers(rows * columns, 5);
    float[] sums = numbers(columns, 6);
    kernels.rectifyBack(gradient, rectified, rows, columns, sums);
    kernels.tanhBack(bentGradient, bent, rows, columns, sums);
    return new float[][] {rectified, bent, gradient, bentGradient, sums};
  }

  @Test
  void activationsAreWhatTheySay() {
    float[] z = numbers(64, 7);
    float[] bias = numbers(8, 8);
    float[] rectified = z.clone();
    float[] bent = z.clone();
    fast.rectify(rectified, 8, 8, bias);
    fast.tanh(bent, 8, 8, bias);
    float[] gradient = numbers(64, 9);
    float[] bentGradient = gradient.clone();
    float[] sums = {0, 1, 2, 3, 4, 5, 6, 7};
    double[] expected = {0, 1, 2, 3, 4, 5, 6, 7};
    float[] none = new float[8];
    fast.rectifyBack(gradient, rectified, 8, 8, sums);
    fast.tanhBack(bentGradient, bent, 8, 8, none);
    for (int i = 0; i < 64; i++) {
      double sum = (double) z[i] + bias[i % 8];
      assertEquals(Math.max(sum, 0), rectified[i], 1e-6);
      float before = numbers(64, 9)[i];
      assertEquals(sum > 0 ? before : 0, gradient[i]);
      assertEquals(before / Math.pow(Math.cosh(sum), 2), bentGradient[i], 1e-6);
      expected[i % 8] += gradient[i];
    }
    for (int j = 0; j < 8; j++) {
      assertEquals(expected[j], sums[j], 1e-5);
    }
  }

  @Test
  void theHyperbolicTangentIsRightToRounding() {
    float[] zero = new float[8];
    for (double x = 1e-6; x < 50; x *= 1.01) {
      float[] z = new float[8];
      z[0] = (float) x;
      z[1] = (float) -x;
      double exact = Math.tanh(z[0]);
      fast.tanh(z, 1, 8, zero);
      assertEquals(exact, z[0], 4e-7 * exact, "at " + x);
      assertEquals(-exact, z[1], 4e-7 * exact, "at " + -x);
    }
  }

  @Test
  void nothingHidesThatANumberIsNone() {
    float[] z = new float[16];
    z[3] = Float.NaN;
    z[9] = Float.NaN;
    fast.rectify(z, 1, 8, new float[8]);
    assertEquals(Float.NaN, z[3]);
    fast.tanh(z, 2, 8, new float[8]);
    assertEquals(Float.NaN, z[9]);
  }

  private static float[] numbers(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 6 * random.nextFloat() - 3;
    }
    return numbers;
  }
}
