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

  /** Also of targets that are one row, as the last two are here. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 50, 64, 80, 1021})
  void twinsGiveTheSameBits(int dimensions) {
    for (int targets = 1; targets <= 9; targets++) {
      Block one = new Block(dimensions, targets);
      one.yAt[targets - 1] = one.yAt[Math.max(0, targets - 2)];
      Block other = new Block(dimensions, targets);
      System.arraycopy(one.yAt, 0, other.yAt, 0, targets);
      one.run(plain);
      other.run(fast);
      assertArrayEquals(one.errors(), other.errors(), targets + " targets");
      assertArrayEquals(one.x, other.x, targets + " targets");
      assertArrayEquals(one.y, other.y, targets + " targets");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 50, 64, 80, 1021})
  void theyGiveWhatTheFormulasSay(int dimensions) {
    Block block = new Block(dimensions, 6);
    float[] x = block.x.clone();
    float[] y = block.y.clone();
    block.run(fast);
    double[] errors = new double[block.targets];
    for (int j = 0; j < block.targets; j++) {
      double score = Vectors.dot(x, Block.X_AT, y, block.yAt[j], dimensions);
      errors[j] = (j < Block.TRUE ? 1 : 0) - 1 / (1 + Math.exp(-score));
      assertEquals(errors[j], block.errors[j], 1e-5);
    }
    for (int c = 0; c < dimensions; c++) {
      double sum = 0;
      for (int j = 0; j < block.targets; j++) {
        int at = block.yAt[j] + c;
        sum += errors[j] * y[at];
        assertEquals(y[at] + Block.RATE * errors[j] * x[Block.X_AT + c], block.y[at], 1e-5);
      }
      assertEquals(x[Block.X_AT + c] + Block.RATE * sum, block.x[Block.X_AT + c], 1e-5);
    }
  }

  /** What stands before and behind a row, and rows that are not named, stay as they are. */
  @Test
  void otherRowsStay() {
    for (SkipGramKernels kernels : new SkipGramKernels[] {plain, fast}) {
      Block block = new Block(50, 3);
      float[] x = block.x.clone();
      float[] y = block.y.clone();
      block.run(kernels);
      int width = block.width;
      assertArrayEquals(Arrays.copyOf(x, Block.X_AT), Arrays.copyOf(block.x, Block.X_AT));
      assertArrayEquals(
          Arrays.copyOfRange(x, Block.X_AT + width, x.length),
          Arrays.copyOfRange(block.x, Block.X_AT + width, x.length));
      assertArrayEquals(Arrays.copyOf(y, width), Arrays.copyOf(block.y, width));
    }
  }

  /** Scores of a thousand, and of what is no number. */
  @Test
  void extremeScoresAreTakenAsTheyAre() {
    for (SkipGramKernels kernels : new SkipGramKernels[] {plain, fast}) {
      float[] y = new float[8];
      y[0] = 1;
      for (float score : new float[] {1000, -1000, Float.NaN}) {
        float[] x = new float[8];
        x[0] = score;
        float[] errors = new float[SkipGramKernels.room(2)];
        kernels.errors(x, 0, y, new int[] {0, 0}, 2, 1, 8, errors);
        float likelihood = Float.isNaN(score) ? Float.NaN : score > 0 ? 1 : 0;
        assertEquals(1 - likelihood, errors[0]);
        assertEquals(0 - likelihood, errors[1]);
      }
    }
  }

  /** An input between others, and targets scattered over a table. */
  private static final class Block {
    static final int TRUE = 1;
    static final float RATE = 0.3f;
    static final int X_AT = 16;

    final int targets;
    final int width;
    final int[] yAt;
    final float[] x;
    final float[] y;
    final float[] errors;

    Block(int dimensions, int targets) {
      this.targets = targets;
      this.width = RowKernels.padded(dimensions);
      this.yAt = IntStream.range(0, targets).map(j -> (targets - j) * width).toArray();
      float[] row = table(1, dimensions, 1);
      this.x = numbers(X_AT + width + 8, 3);
      System.arraycopy(row, 0, x, X_AT, width);
      this.y = table(targets + 1, dimensions, 2);
      this.errors = new float[SkipGramKernels.room(targets)];
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
      kernels.errors(x, X_AT, y, yAt, targets, TRUE, width, errors);
      kernels.exchange(x, X_AT, y, yAt, targets, errors, width, RATE);
    }

    float[] errors() {
      return Arrays.copyOf(errors, targets);
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
