package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Table;

/** Many queries at once give what each gives alone, to the last bit. */
class NeighbourBatchTest {
  @ParameterizedTest
  @CsvSource({"1,1", "63,7", "64,50", "65,8", "150,3", "300,50", "110,129"})
  void allRowsGiveWhatEachGivesAlone(int rows, int dimensions) {
    Embedding embedding = spoilt(rows, dimensions);
    Neighbours neighbours = new Neighbours(embedding);
    int[] all = IntStream.range(0, rows).toArray();
    for (IntPredicate filter :
        List.<IntPredicate>of(Neighbours.ALL, row -> row % 3 == 1, row -> row == 2, row -> false)) {
      for (int top : new int[] {1, 10, 2 * rows}) {
        List<List<Neighbour>> batch = neighbours.ofAll(all, top, filter);
        assertEquals(rows, batch.size());
        for (int row = 0; row < rows; row++) {
          assertEquals(neighbours.of(row, top, filter, Metric.COSINE), batch.get(row));
        }
      }
    }
  }

  /** Differences that floats do not show, but doubles do, decide the order. */
  @Test
  void nearTiesAreSettledExactly() {
    int dimensions = 20;
    Random random = new Random(3);
    float[] vectors = new float[600 * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      float base = (i % dimensions + 1) / 7f;
      vectors[i] = random.nextInt(4) == 0 ? Math.nextUp(base) : base;
    }
    Embedding embedding = TestEmbeddings.of("movies", dimensions, vectors, Table.ofRows(600));
    Neighbours neighbours = new Neighbours(embedding);
    int[] rows = {0, 17, 599, 17};
    List<List<Neighbour>> batch = neighbours.ofAll(rows, 25, Neighbours.ALL);
    for (int i = 0; i < rows.length; i++) {
      assertEquals(neighbours.of(rows[i], 25, Neighbours.ALL, Metric.COSINE), batch.get(i));
    }
  }

  @Test
  void vectorsGiveWhatEachGivesAlone() {
    Embedding embedding = spoilt(300, 9);
    Neighbours neighbours = new Neighbours(embedding);
    float[] queries = TestEmbeddings.random(70, 9, 8).vectors().clone();
    Arrays.fill(queries, 0, 9, 0);
    queries[9] = Float.NaN;
    List<List<Neighbour>> batch = neighbours.ofAllVectors(queries, 6, row -> row % 2 == 0);
    assertEquals(70, batch.size());
    for (int i = 0; i < 70; i++) {
      float[] query = Arrays.copyOfRange(queries, i * 9, (i + 1) * 9);
      assertEquals(neighbours.ofVector(query, 6, row -> row % 2 == 0, Metric.COSINE), batch.get(i));
    }
    assertEquals(List.of(), batch.get(0));
    assertEquals(List.of(), batch.get(1));
    assertEquals(List.of(), neighbours.ofAllVectors(new float[0], 6, Neighbours.ALL));
    assertThrows(
        IllegalArgumentException.class,
        () -> neighbours.ofAllVectors(new float[10], 6, Neighbours.ALL));
  }

  /** Ties, lengths that differ by powers of ten, rows of length 0, and rows that are no numbers. */
  private static Embedding spoilt(int rows, int dimensions) {
    float[] vectors = TestEmbeddings.random(rows, dimensions, 7).vectors();
    for (int row = 0; row < rows; row++) {
      int at = row * dimensions;
      switch (row % 11) {
        case 3 -> System.arraycopy(vectors, row % 5 * dimensions, vectors, at, dimensions);
        case 5 -> Arrays.fill(vectors, at, at + dimensions, 0);
        case 6 -> vectors[at + dimensions / 2] = Float.NaN;
        case 7 -> vectors[at] = Float.NEGATIVE_INFINITY;
        case 8 -> scale(vectors, at, dimensions, 1e-38f);
        case 9 -> scale(vectors, at, dimensions, 1e37f);
        default -> {}
      }
    }
    return TestEmbeddings.of("movies", dimensions, vectors, Table.ofRows(rows));
  }

  private static void scale(float[] vectors, int at, int dimensions, float factor) {
    for (int i = at; i < at + dimensions; i++) {
      vectors[i] *= factor;
    }
  }
}
