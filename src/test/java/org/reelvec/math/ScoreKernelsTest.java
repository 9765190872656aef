package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast products are the plain ones, bit for bit, and both are what they should be. */
class ScoreKernelsTest {
  private static final int PRODUCTS = ScoreKernels.QUERIES * ScoreKernels.ROWS;

  private final ScoreKernels plain = new PlainScoreKernels();
  private final ScoreKernels fast = Kernels.scores();

  @Test
  void theFastOneIsTested() {
    assertNotEquals(plain.getClass(), fast.getClass());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 50, 64, 1021})
  void twinsGiveTheSameBits(int dimensions) {
    float[] queries = numbers(dimensions * ScoreKernels.QUERIES + 5, 1);
    float[] rows = numbers(dimensions * ScoreKernels.ROWS + 3, 2);
    float[] bars = numbers(ScoreKernels.QUERIES + 2, 3);
    float[] expected = new float[PRODUCTS];
    float[] products = new float[PRODUCTS];
    for (int i = 0; i < bars.length; i++) {
      bars[i] *= (float) Math.sqrt(dimensions);
    }
    int reaching = plain.reaching(dimensions, queries, 5, rows, 3, bars, 2, expected);
    assertEquals(reaching, fast.reaching(dimensions, queries, 5, rows, 3, bars, 2, products));
    assertArrayEquals(expected, products);
    int[] bits =
        IntStream.range(0, ScoreKernels.QUERIES)
            .filter(query -> best(products, query) >= bars[2 + query])
            .toArray();
    assertEquals(IntStream.of(bits).map(bit -> 1 << bit).sum(), reaching);
    for (int query = 0; query < ScoreKernels.QUERIES; query++) {
      for (int row = 0; row < ScoreKernels.ROWS; row++) {
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
          sum +=
              (double) queries[5 + i * ScoreKernels.QUERIES + query]
                  * rows[3 + i * ScoreKernels.ROWS + row];
        }
        assertEquals(sum, products[query * ScoreKernels.ROWS + row], 1e-5 * dimensions);
      }
    }
  }

  @Test
  void aBarThatIsReachedExactlyCounts() {
    float[] queries = {1, 2, 3, 4, 5, 6};
    float[] rows = new float[ScoreKernels.ROWS];
    rows[15] = 1;
    float[] bars = {1, Math.nextUp(2f), 3, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 7};
    assertEquals(0b010101, fast.reaching(1, queries, 0, rows, 0, bars, 0, new float[PRODUCTS]));
    assertEquals(0b010101, plain.reaching(1, queries, 0, rows, 0, bars, 0, new float[PRODUCTS]));
  }

  @Test
  void groupsHoldUnitsAndZeros() {
    float[] vectors = {3, 4, Float.NaN, 1, 0, 5};
    UnitGroups groups =
        UnitGroups.of(vectors, new int[] {0, 2, 4}, new double[] {0.2, 0, 0.2}, 2, 2);
    assertEquals(2, groups.count());
    assertEquals(4, groups.at(1));
    assertArrayEquals(new float[] {0.6f, 0, 0.8f, 0, 0, 0, 1, 0}, groups.elements());
  }

  private static float best(float[] products, int query) {
    float best = Float.NEGATIVE_INFINITY;
    for (int row = 0; row < ScoreKernels.ROWS; row++) {
      best = Math.max(best, products[query * ScoreKernels.ROWS + row]);
    }
    return best;
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
