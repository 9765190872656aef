package org.reelvec.math.svd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.math.RandomStreams;

/** Against EJML's dense decomposition, and against what a decomposition must be. */
class TruncatedSvdTest {
  private static final int THREADS = 2;

  @ParameterizedTest
  @CsvSource({
    // rows, columns, share of entries, dimensions: small ones whole, large ones by Lanczos
    "1, 1, 1.0, 1",
    "5, 3, 1.0, 3",
    "3, 5, 1.0, 2",
    "40, 17, 0.3, 17",
    "17, 40, 0.3, 6",
    "300, 20, 0.1, 5",
    "400, 300, 0.05, 1",
    "300, 400, 0.05, 7",
    "500, 260, 0.2, 20",
    "260, 500, 0.1, 30",
    "700, 250, 0.01, 12"
  })
  void equalsTheDenseDecomposition(int rows, int columns, double share, int dimensions) {
    SparseMatrix a = random(rows, columns, share, value -> value);
    Svd svd = TruncatedSvd.of(a, dimensions, THREADS);
    double[] expected = denseValues(a);
    for (int i = 0; i < dimensions; i++) {
      assertEquals(expected[i], svd.values()[i], 1e-11 * expected[0], "value " + i);
    }
    assertIsDecomposition(a, svd, 1e-9);
  }

  /** Decreasing slowly, as real data do: no gap helps the iteration. */
  @Test
  void findsValuesThatLieCloseTogether() {
    int size = 400;
    double[] diagonal = new double[size];
    Arrays.setAll(diagonal, i -> 1 - 1e-3 * i);
    assertArrayEquals(
        Arrays.copyOf(diagonal, 24),
        TruncatedSvd.of(diagonal(diagonal), 24, THREADS).values(),
        1e-12);
  }

  /** Forty equal values are more than a block of sixteen sees at once. */
  @ParameterizedTest
  @CsvSource({"1, 20", "40, 20", "40, 48", "350, 20"})
  void findsAllOfEqualValues(int equal, int dimensions) {
    int size = 600;
    double[] diagonal = new double[size];
    Arrays.setAll(diagonal, i -> i < equal ? 2 : 1 / (2.0 + i));
    Svd svd = TruncatedSvd.of(diagonal(diagonal), dimensions, THREADS);
    assertArrayEquals(Arrays.copyOf(diagonal, dimensions), svd.values(), 1e-12);
    assertIsDecomposition(diagonal(diagonal), svd, 1e-10);
  }

  @ParameterizedTest
  @CsvSource({"30, 20, 4, 8", "500, 300, 10, 16", "300, 500, 3, 3"})
  void aLowerRankLeavesZeros(int rows, int columns, int rank, int dimensions) {
    SparseMatrix a = ofRank(rows, columns, rank);
    Svd svd = TruncatedSvd.of(a, dimensions, THREADS);
    double[] expected = denseValues(a);
    for (int i = 0; i < dimensions; i++) {
      assertEquals(expected[i], svd.values()[i], 1e-11 * expected[0]);
      assertEquals(i < rank, svd.values()[i] > TruncatedSvd.NOTHING * expected[0], "value " + i);
    }
    assertEquals(0, residual(a, svd), 1e-10 * expected[0]);
  }

  @Test
  void aMatrixOfZerosHasNoValues() {
    for (int columns : new int[] {10, 400}) {
      SparseMatrix zeros = random(500, columns, 0, value -> value);
      Svd svd = TruncatedSvd.of(zeros, 3, THREADS);
      assertArrayEquals(new double[3], svd.values());
      assertTrue(Arrays.stream(svd.left()).allMatch(value -> value == 0));
    }
  }

  @Test
  void smallValuesAreExactBesideLargeOnes() {
    double[] diagonal = new double[300];
    Arrays.setAll(diagonal, i -> Math.pow(10, -i / 4.0));
    double[] values = TruncatedSvd.of(diagonal(diagonal), 20, THREADS).values();
    for (int i = 0; i < values.length; i++) {
      assertEquals(1, values[i] / diagonal[i], 1e-9, "value " + i);
    }
  }

  @Test
  void emptyRowsStayZero() {
    SparseMatrix a = random(500, 300, 0.1, value -> value);
    a.ids()[7] = new int[0];
    a.values()[7] = new double[0];
    Svd svd = TruncatedSvd.of(a, 4, THREADS);
    for (int i = 28; i < 32; i++) {
      assertEquals(0, svd.left()[i], 0.0, "of either sign");
    }
  }

  @ParameterizedTest
  @CsvSource({"500, 300", "300, 500", "200, 12"})
  void isTheSameToTheBitOnAnyNumberOfThreads(int rows, int columns) {
    SparseMatrix a = random(rows, columns, 0.1, value -> value);
    Svd one = TruncatedSvd.of(a, 9, 1);
    for (int threads : new int[] {1, 2, 5}) {
      Svd again = TruncatedSvd.of(a, 9, threads);
      assertArrayEquals(one.values(), again.values());
      assertArrayEquals(one.left(), again.left());
      assertArrayEquals(one.right(), again.right());
    }
  }

  @ParameterizedTest
  @CsvSource({"500, 300", "300, 500", "200, 12"})
  void theLargestEntryOfARightVectorIsPositive(int rows, int columns) {
    Svd svd = TruncatedSvd.of(random(rows, columns, 0.2, value -> value - 0.5), 9, THREADS);
    for (int i = 0; i < 9; i++) {
      double[] v = column(svd.right(), 9, i);
      double largest = Arrays.stream(v).map(Math::abs).max().orElseThrow();
      assertTrue(Arrays.stream(v).anyMatch(value -> value == largest), "vector " + i);
    }
  }

  @Test
  void permutedRowsPermuteTheVectors() {
    SparseMatrix a = random(400, 300, 0.1, value -> value);
    int[][] ids = a.ids().clone();
    double[][] values = a.values().clone();
    java.util.Collections.reverse(Arrays.asList(ids));
    java.util.Collections.reverse(Arrays.asList(values));
    Svd svd = TruncatedSvd.of(a, 5, THREADS);
    Svd reversed = TruncatedSvd.of(new SparseMatrix(300, ids, values), 5, THREADS);
    for (int row = 0; row < 400; row++) {
      for (int i = 0; i < 5; i++) {
        assertEquals(svd.left()[row * 5 + i], reversed.left()[(399 - row) * 5 + i], 1e-9);
      }
    }
  }

  @Test
  void moreDimensionsThanThereAreAreRefused() {
    SparseMatrix a = random(30, 20, 0.5, value -> value);
    assertThrows(IllegalArgumentException.class, () -> TruncatedSvd.of(a, 21, 1));
    assertThrows(IllegalArgumentException.class, () -> TruncatedSvd.of(a, 0, 1));
  }

  /** Orthogonal vectors of length 1 with A V = U S and A' U = V S. */
  private static void assertIsDecomposition(SparseMatrix a, Svd svd, double tolerance) {
    int d = svd.dimensions();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double one = i == j ? 1 : 0;
        assertEquals(one, dot(svd.left(), d, i, j), 1e-10, "U " + i + " " + j);
        assertEquals(one, dot(svd.right(), d, i, j), 1e-10, "V " + i + " " + j);
      }
    }
    assertEquals(0, residual(a, svd), tolerance * svd.values()[0]);
    Svd turned = new Svd(svd.values(), /* left= */ svd.right(), /* right= */ svd.left());
    assertEquals(0, residual(a.transposed(), turned), tolerance * svd.values()[0]);
  }

  /** The largest element of A V - U S. */
  private static double residual(SparseMatrix a, Svd svd) {
    int d = svd.dimensions();
    double worst = 0;
    for (int row = 0; row < a.rows(); row++) {
      for (int i = 0; i < d; i++) {
        double sum = -svd.left()[row * d + i] * svd.values()[i];
        for (int e = 0; e < a.ids()[row].length; e++) {
          sum += a.values()[row][e] * svd.right()[a.ids()[row][e] * d + i];
        }
        worst = Math.max(worst, Math.abs(sum));
      }
    }
    return worst;
  }

  private static double dot(double[] vectors, int d, int i, int j) {
    return IntStream.range(0, vectors.length / d)
        .mapToDouble(row -> vectors[row * d + i] * vectors[row * d + j])
        .sum();
  }

  private static double[] column(double[] vectors, int d, int i) {
    return IntStream.range(0, vectors.length / d).mapToDouble(r -> vectors[r * d + i]).toArray();
  }

  private static double[] denseValues(SparseMatrix a) {
    DMatrixRMaj dense = new DMatrixRMaj(a.rows(), a.columns());
    for (int row = 0; row < a.rows(); row++) {
      for (int e = 0; e < a.ids()[row].length; e++) {
        dense.set(row, a.ids()[row][e], a.values()[row][e]);
      }
    }

    double[] values = SingularOps_DDRM.singularValues(dense);
    Arrays.sort(values);
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }

  private static SparseMatrix random(
      int rows, int columns, double share, DoubleUnaryOperator value) {
    RandomGenerator random = RandomStreams.stream(7, "matrix", rows, columns);
    int[][] ids = new int[rows][];
    double[][] values = new double[rows][];
    for (int row = 0; row < rows; row++) {
      ids[row] =
          IntStream.range(0, columns).filter(column -> random.nextDouble() < share).toArray();
      values[row] =
          Arrays.stream(ids[row])
              .mapToDouble(id -> value.applyAsDouble(random.nextDouble()))
              .toArray();
    }
    return new SparseMatrix(columns, ids, values);
  }

  private static SparseMatrix ofRank(int rows, int columns, int rank) {
    SparseMatrix left = random(rows, rank, 1, value -> value - 0.5);
    SparseMatrix right = random(rank, columns, 1, value -> value - 0.5);
    int[][] ids = new int[rows][];
    double[][] values = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      ids[row] = IntStream.range(0, columns).toArray();
      for (int inner = 0; inner < rank; inner++) {
        for (int column = 0; column < columns; column++) {
          values[row][column] += left.values()[row][inner] * right.values()[inner][column];
        }
      }
    }
    return new SparseMatrix(columns, ids, values);
  }

  private static SparseMatrix diagonal(double[] values) {
    int[][] ids = new int[values.length][];
    double[][] entries = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      ids[i] = new int[] {i};
      entries[i] = new double[] {values[i]};
    }
    return new SparseMatrix(values.length, ids, entries);
  }
}
