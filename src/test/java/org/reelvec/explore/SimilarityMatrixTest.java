package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.explore.cluster.Dendrogram.Merge;
import org.reelvec.io.InputException;
import org.reelvec.table.Table;

class SimilarityMatrixTest {
  @Test
  void holdsTheCosineOfEachWithEach() {
    Embedding embedding = TestEmbeddings.random(20, 6, 1);
    int[] rows = {4, 19, 0, 7};
    SimilarityMatrix matrix = SimilarityMatrix.of(embedding, rows);
    Neighbours neighbours = new Neighbours(embedding);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        assertEquals(neighbours.cosine(rows[i], rows[j]), matrix.at(i, j), 1e-15);
      }
    }
  }

  @Test
  void takesAnyOrder() {
    Embedding embedding = TestEmbeddings.random(9, 3, 2);
    SimilarityMatrix given = SimilarityMatrix.of(embedding, new int[] {8, 2, 5, 3, 1});
    int[] order = given.dendrogram().leaves();
    SimilarityMatrix ordered = given.ordered(order);
    SimilarityMatrix expected =
        SimilarityMatrix.of(embedding, IntStream.of(order).map(i -> given.rows()[i]).toArray());
    assertArrayEquals(expected.rows(), ordered.rows());
    for (int i = 0; i < order.length; i++) {
      assertArrayEquals(expected.below()[i], ordered.below()[i], 1e-15);
    }
    assertEquals(2, given.ordered(new int[] {3, 1}).size());
  }

  /** Recorded by scipy 1.10.1: {@code linkage(pdist(X, 'cosine'), 'ward')} of these vectors. */
  @Test
  void makesTheTreeOfScipy() {
    double[] heights = {
      0.045293261425302433,
      0.08284386844849412,
      0.27952341510851964,
      0.2919532847924594,
      0.32774114292286594,
      0.35891546018004317,
      0.38796999590920034,
      0.45513733765236764,
      0.5611688323622794,
      0.5944394689446592,
      0.7883841762426546,
      1.006433103747791,
      1.526962680081839,
      2.0464329010040236,
      2.234052576492093
    };
    int[] lefts = {7, 3, 5, 2, 10, 9, 4, 0, 8, 17, 1, 19, 23, 26, 28};
    int[] rights = {15, 11, 14, 13, 16, 12, 6, 18, 22, 21, 24, 20, 25, 27, 29};
    Embedding embedding =
        TestEmbeddings.of("movies", 5, RecordedVectors.of(16, 5), Table.ofRows(16));
    var tree = SimilarityMatrix.of(embedding, IntStream.range(0, 16).toArray()).dendrogram();
    List<Merge> merges = tree.merges();
    assertArrayEquals(heights, merges.stream().mapToDouble(Merge::height).toArray(), 1e-9);
    assertArrayEquals(lefts, merges.stream().mapToInt(Merge::left).toArray());
    assertArrayEquals(rights, merges.stream().mapToInt(Merge::right).toArray());
    assertArrayEquals(
        new int[] {0, 5, 14, 3, 11, 9, 12, 1, 8, 4, 6, 2, 13, 10, 7, 15}, tree.leaves());
    assertArrayEquals(new int[] {0, 2, 3, 1, 2, 0, 2, 3, 2, 1, 3, 1, 1, 3, 0, 3}, tree.cut(4));
  }

  @Test
  void putsGroupsTogether() {
    float[] vectors = {1, 0, 0, 1, 9, 1, 1, 8, 5, 0};
    Embedding embedding = TestEmbeddings.of("movies", 2, vectors, Table.ofRows(5));
    SimilarityMatrix matrix = SimilarityMatrix.of(embedding, new int[] {0, 1, 2, 3, 4});
    assertArrayEquals(new int[] {0, 1, 0, 1, 0}, firstIsZero(matrix.dendrogram().cut(2)));
  }

  private static int[] firstIsZero(int[] cut) {
    return IntStream.of(cut).map(cluster -> cluster == cut[0] ? 0 : 1).toArray();
  }

  @Test
  void refusesRowsWithoutDirectionAndTooMany() {
    Embedding embedding = TestEmbeddings.of("movies", 1, new float[] {1, 0}, Table.ofRows(2));
    assertThrows(
        InputException.class, () -> SimilarityMatrix.of(embedding, new int[] {0, 1}).size());
    assertEquals(
        "5001 items are too many to compare each with each: expected at most 5000, so choose fewer",
        Refusals.of(() -> SimilarityMatrix.of(embedding, new int[5_001])));
  }
}
