package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.math.RowKernels.AdamIdle;
import org.reelvec.math.RowKernels.AdamStep;

/** The fast kernels give the bits of the plain ones, which give what their formulas say. */
class RowKernelsTest {
  private static final int ROWS = 40;

  private final RowKernels plain = new PlainRowKernels();
  private final RowKernels fast = Kernels.rows();

  @Test
  void theFastOnesAreTested() {
    assertNotEquals(plain.getClass(), fast.getClass());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 40, 56, 64, 1024})
  void twinsGiveTheSameBits(int width) {
    same(width, (k, cells) -> k.combine(cells, 0, 0.9f, cells, width, -0.3f, width));
    same(width, (k, cells) -> k.scale(cells, width, 1e-25f, width));
    // Weights from row 4, gradients from row 5, into the row that begins the cells.
    int w = 4 * width;
    int g = 5 * width;
    same(width, (k, c) -> k.sgd(c, w, c, g, c, 0, width, 0.1f, 0.01f));
    same(width, (k, c) -> k.momentum(c, w, c, g, c, 0, width, 0.1f, 0.9f, 0.8f, 0.01f));
    same(width, (k, c) -> k.coast(c, 0, width, 2.5f, 0.02f, c, w));
    same(width, (k, c) -> k.adagrad(c, w, c, g, c, 0, width, 0.1f, 1e-7f, 0.01f));
    same(width, (k, c) -> k.adadelta(c, w, c, g, c, 0, width, 1, 0.95f, 0.05f, 1e-7f, 0.5f, 0.01f));
    AdamStep step = new AdamStep(0.1f, 0.001f, 0.01f, 0.002f, 1e-7f, 0.01f);
    same(width, (k, c) -> k.adam(c, w, c, g, c, 0, width, 0.8f, 0.99f, step));
    AdamIdle idle = new AdamIdle(0.1f, -0.02f, 0.003f, -0.0004f, 1e-7f, 0.03f);
    same(width, (k, c) -> k.adamIdle(c, 0, width, idle, c, w));
    same(width, (k, c) -> c[0] = k.dot(c, width, c, 2 * width, width));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 40, 56, 64, 1024})
  void twinsSumInOneOrder(int width) {
    SplittableRandom random = new SplittableRandom(3);
    int[] at = random.ints(100, 0, ROWS).map(row -> row * width).toArray();
    int[] other = random.ints(100, 0, ROWS).map(row -> row * width).toArray();
    int[] named = random.ints(77, 0, 100).toArray();
    float[] weights = new float[100];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextFloat() - 0.5f;
    }
    same(
        width,
        (k, cells) -> {
          float[] rows = cells.clone();
          k.weightedSum(rows, at, weights, named, 5, 77, width, cells, width);
        });
    same(
        width,
        (k, cells) -> {
          float[] out = new float[100];
          k.dots(cells, at, cells, other, 3, 100, width, out);
          System.arraycopy(out, 0, cells, 0, 8);
        });
  }

  @Test
  void dotsAndSumsAreWhatTheySay() {
    float[] cells = cells(16);
    float[] out = new float[1];
    fast.dots(cells, new int[] {16}, cells, new int[] {48}, 0, 1, 16, out);
    assertEquals(Vectors.dot(cells, 16, cells, 48, 16), out[0], 1e-6);
    assertEquals(Vectors.dot(cells, 16, cells, 16, 16), fast.dot(cells, 16, cells, 16, 16), 1e-6);

    float[] sum = new float[16];
    int[] at = {0, 32, 64};
    fast.weightedSum(cells, at, new float[] {2, 3, 4}, new int[] {2, 0}, 0, 2, 16, sum, 0);
    for (int i = 0; i < 16; i++) {
      assertEquals(4 * cells[64 + i] + 2 * cells[i], sum[i], 1e-6);
    }
  }

  @Test
  void nothingIsLeftTooSmallToBeQuick() {
    float[] cells = cells(8);
    for (int i = 0; i < 1_000; i++) {
      fast.scale(cells, 0, 0.7f, 8);
      for (int j = 0; j < 8; j++) {
        assertTrue(cells[j] == 0 || cells[j] >= Float.MIN_NORMAL, "a denormal");
      }
    }
    for (int j = 0; j < 8; j++) {
      assertTrue(cells[j] < 1e-36f, "not settled");
    }
  }

  private void same(int width, BiConsumer<RowKernels, float[]> change) {
    float[] slow = cells(width);
    float[] quick = cells(width);
    change.accept(plain, slow);
    change.accept(fast, quick);
    assertArrayEquals(slow, quick, "width " + width);
    assertTrue(!Arrays.equals(slow, cells(width)), "nothing was done");
  }

  /** Positive numbers, as sums of squares are. */
  private static float[] cells(int width) {
    SplittableRandom random = new SplittableRandom(width);
    float[] cells = new float[ROWS * width];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = random.nextFloat();
    }
    return cells;
  }
}
