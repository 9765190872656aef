package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast kernels give the bits of the plain ones, which give what their formulas say. */
class SkipGramKernelsTest {
  private final SkipGramKernels plain = new PlainSkipGramKernels();
  private final SkipGramKernels fast = Kernels.skipGrams();

  @Test
  void theFastOneIsTested() {
    assertNotEquals(plain.getClass(), fast.getClass());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 50, 64, 1021})
  void twinsGiveTheSameBits(int dimensions) {
    for (int inputs = 1; inputs <= 7; inputs++) {
      for (int targets = 1; targets <= 8; targets++) {
        String shape = inputs + " inputs, " + targets + " targets";
        Block one = new Block(dimensions, inputs, targets);
        Block other = new Block(dimensions, inputs, targets);
        one.run(plain);
        other.run(fast);
        assertArrayEquals(one.errors(), other.errors(), shape);
        assertArrayEquals(one.x, other.x, shape);
        assertArrayEquals(one.y, other.y, shape);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 50, 64, 1021})
  void theyGiveWhatTheFormulasSay(int dimensions) {
    Block block = new Block(dimensions, 5, 6);
    float[] x = block.x.clone();
    float[] y = block.y.clone();
    block.run(fast);
    double[][] errors = new double[block.targets][block.inputs];
    for (int j = 0; j < block.targets; j++) {
      for (int i = 0; i < block.inputs; i++) {
        double score = Vectors.dot(x, block.xAt[i], y, block.yAt[j], dimensions);
        errors[j][i] = (j < Block.TRUE ? 1 : 0) - 1 / (1 + Math.exp(-score));
        assertEquals(errors[j][i], block.errors[j * block.inputs + i], 1e-5);
      }
    }
    for (int i = 0; i < block.inputs; i++) {
      for (int c = 0; c < dimensions; c++) {
        double sum = 0;
        for (int j = 0; j < block.targets; j++) {
          sum += errors[j][i] * y[block.yAt[j] + c];
        }
        int at = block.xAt[i] + c;
        assertEquals(x[at] + Block.RATE * sum, block.x[at], 1e-5);
      }
    }
  }

  /** Also of targets that are one row, as the last two are here. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 50, 64, 1021})
  void anExchangeIsBothClimbs(int dimensions) {
    for (int targets = 1; targets <= 8; targets++) {
      Block apart = new Block(dimensions, 1, targets);
      apart.yAt[targets - 1] = apart.yAt[Math.max(0, targets - 2)];
      Block one = new Block(dimensions, 1, targets);
      Block other = new Block(dimensions, 1, targets);
      apart.run(fast);
      for (Block block : new Block[] {one, other}) {
        System.arraycopy(apart.yAt, 0, block.yAt, 0, targets);
        SkipGramKernels kernels = block == one ? plain : fast;
        kernels.errors(
            block.x, block.xAt, 1, block.y, block.yAt, targets, 1, block.width, block.errors);
        kernels.exchange(
            block.x, 0, block.y, block.yAt, targets, block.errors, block.width, Block.RATE);
      }
      assertArrayEquals(one.x, other.x, "twins");
      assertArrayEquals(one.y, other.y, "twins");
      assertArrayEquals(apart.x, one.x, 1e-6f);
      assertArrayEquals(apart.y, one.y, 1e-6f);
    }
  }

  @Test
  void aRowThatIsNamedTwiceGetsBoth() {
    for (SkipGramKernels kernels : new SkipGramKernels[] {plain, fast}) {
      float[] rows = new float[16];
      float[] terms = numbers(16, 1);
      int[] twice = {8, 8};
      kernels.climb(rows, twice, 2, new float[] {2, 3}, 1, 0, terms, new int[] {8}, 1, 8, 0.5f);
      for (int i = 0; i < 8; i++) {
        assertEquals(0, rows[i]);
        assertEquals(2.5 * terms[8 + i], rows[8 + i], 1e-6);
      }
    }
  }

  /** Scores of a thousand, and of what is no number. */
  @Test
  void extremeScoresAreTakenAsTheyAre() {
    for (SkipGramKernels kernels : new SkipGramKernels[] {plain, fast}) {
      float[] x = new float[24];
      x[0] = 1000;
      x[8] = -1000;
      x[16] = Float.NaN;
      float[] y = new float[8];
      y[0] = 1;
      float[] errors = new float[SkipGramKernels.room(3, 2)];
      kernels.errors(x, new int[] {0, 8, 16}, 3, y, new int[] {0, 0}, 2, 1, 8, errors);
      float[] expected = {0, 1, Float.NaN, -1, 0, Float.NaN};
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], errors[i], 1e-6f);
      }
    }
  }

  /** Inputs and targets scattered over tables, the first target and input named twice. */
  private static final class Block {
    static final int TRUE = 1;
    static final float RATE = 0.3f;

    final int inputs;
    final int targets;
    final int width;
    final int[] xAt;
    final int[] yAt;
    final float[] x;
    final float[] y;
    final float[] errors;

    Block(int dimensions, int inputs, int targets) {
      this.inputs = inputs;
      this.targets = targets;
      this.width = RowKernels.padded(dimensions);
      this.xAt = IntStream.range(0, inputs).map(i -> (inputs - 1 - i) * width).toArray();
      this.yAt = IntStream.range(0, targets).map(j -> (targets - j) * width).toArray();
      this.x = table(inputs, dimensions, 1);
      this.y = table(targets + 1, dimensions, 2);
      this.errors = new float[SkipGramKernels.room(inputs, targets)];
    }

    private float[] table(int rows, int dimensions, long seed) {
      float[] drawn = numbers(rows * width, seed);
      float scale = (float) Math.sqrt(3.0 / dimensions);
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] *= i % width < dimensions ? scale : 0;
      }
      return drawn;
    }

    void run(SkipGramKernels kernels) {
      float[] before = x.clone();
      kernels.errors(x, xAt, inputs, y, yAt, targets, TRUE, width, errors);
      kernels.climb(x, xAt, inputs, errors, 1, inputs, y, yAt, targets, width, RATE);
      kernels.climb(y, yAt, targets, errors, inputs, 1, before, xAt, inputs, width, RATE);
    }

    float[] errors() {
      return Arrays.copyOf(errors, inputs * targets);
    }
  }

  private static float[] numbers(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }
}
