package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exponentials are those of {@link Math#exp}, by plain loops and by the Vector API alike. */
class SoftmaxKernelsTest {
  private static final int COUNT = 1 << 20;

  static Stream<SoftmaxKernels> twins() {
    return Stream.of(new PlainSoftmaxKernels(), Kernels.softmaxes());
  }

  @Test
  void theFastOnesAreTested() {
    assertNotEquals(PlainSoftmaxKernels.class, Kernels.softmaxes().getClass());
  }

  @ParameterizedTest
  @MethodSource("twins")
  void exponentialsAreThoseOfDoubles(SoftmaxKernels kernels) {
    float[] scores = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      scores[i] = -120f * i / COUNT;
    }
    float[] exponentials = scores.clone();
    kernels.exponentials(exponentials, 0, COUNT, 0);
    for (int i = 0; i < COUNT; i++) {
      double expected = Math.exp(scores[i]);
      assertEquals(expected, exponentials[i], 2e-7 * expected + 1e-37, "exp " + scores[i]);
    }
    assertEquals(1, exponentials[0]);
    assertEquals(0, exponentials[COUNT - 1]);
  }

  @ParameterizedTest
  @MethodSource("twins")
  void hiddenScoresHaveNoShare(SoftmaxKernels kernels) {
    float[] row = {9, 9, 2, 3, SoftmaxKernels.HIDDEN, 1, 0, SoftmaxKernels.HIDDEN, -1, 4};
    float[] padded = new float[2 + 16];
    Arrays.fill(padded, SoftmaxKernels.HIDDEN);
    System.arraycopy(row, 0, padded, 0, row.length);
    float greatest = kernels.greatest(padded, 2, 16);
    assertEquals(4, greatest);
    float sum = kernels.exponentials(padded, 2, 16, greatest);
    double expected = Math.exp(-2) + Math.exp(-1) + Math.exp(-3) + Math.exp(-4) + Math.exp(-5) + 1;
    assertEquals(expected, sum, 1e-6);
    assertEquals(0, padded[4]);
    assertEquals(0, padded[7]);
    assertEquals(0, padded[17]);
    assertEquals(9, padded[1], "outside the row");
  }

  @Test
  void twinsGiveTheSameBits() {
    SplittableRandom random = new SplittableRandom(5);
    for (int width : new int[] {8, 16, 1024}) {
      float[] plain = new float[width];
      for (int i = 0; i < width; i++) {
        plain[i] = random.nextFloat() * random.nextInt(1, 200);
      }
      float[] fast = plain.clone();
      float greatest = new PlainSoftmaxKernels().greatest(plain, 0, width);
      assertEquals(greatest, Kernels.softmaxes().greatest(plain, 0, width));
      float sum = new PlainSoftmaxKernels().exponentials(plain, 0, width, greatest);
      assertEquals(sum, Kernels.softmaxes().exponentials(fast, 0, width, greatest));
      assertArrayEquals(plain, fast);
    }
  }

  @ParameterizedTest
  @MethodSource("twins")
  void whatIsNoNumberShows(SoftmaxKernels kernels) {
    float[] scores = new float[16];
    scores[11] = Float.NaN;
    assertTrue(Float.isNaN(kernels.greatest(scores, 0, 16)));
    assertTrue(Float.isNaN(kernels.exponentials(scores, 0, 16, Float.NaN)));
  }
}
