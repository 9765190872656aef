package org.reelvec.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.reelvec.math.Vectors;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class EmbeddingTest {
  private final Embedding embedding =
      TestEmbeddings.of("movies", 2, new float[] {3, 4, 0, 0, 0, -2}, Table.ofRows(3));

  @Test
  void rowsAreFoundByKeyAndCopied() {
    assertEquals(OptionalInt.of(2), embedding.indexOf("k2"));
    assertEquals(OptionalInt.empty(), embedding.indexOf("k3"));
    float[] vector = embedding.vector(0);
    assertArrayEquals(new float[] {3, 4}, vector);
    vector[0] = 9;
    assertArrayEquals(new float[] {3, 4}, embedding.vector(0));
  }

  @Test
  void theMostCountedComeFirstAndUnknownCountsLast() {
    assertArrayEquals(new int[] {0, 1, 2}, embedding.byCount().toArray());
    Table counts =
        Table.ofRows(3).with("count", new Column.Doubles(new double[] {Double.NaN, 2, 5}));
    assertArrayEquals(new int[] {2, 1, 0}, embedding.with(counts).byCount().toArray());
  }

  @Test
  void normalizedRowsHaveLengthOneAndZeroStaysZero() {
    assertArrayEquals(new float[] {0.6f, 0.8f, 0, 0, 0, -1}, embedding.normalized().vectors());
    assertArrayEquals(new float[] {3, 4, 0, 0, 0, -2}, embedding.vectors());

    Embedding unit = TestEmbeddings.random(50, 13, 3).normalized();
    for (int row = 0; row < unit.size(); row++) {
      assertEquals(1, Vectors.norm(unit.vectors(), row * 13, 13), 1e-6);
    }
  }

  @Test
  void partsOfDifferentLengthsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Embedding("movies", List.of("a"), List.of("A"), Table.ofRows(1), 2, new float[3]));
  }
}
