package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Table;

class NeighbourListsTest {
  @Test
  void aSmallCaseByHand() {
    NeighbourLists one = new NeighbourLists(2, new int[][] {{1, 2}, {0, 2}, {3, 1}, {}});
    NeighbourLists other = new NeighbourLists(2, new int[][] {{2, 1}, {2, 3}, {0, 4}, {1, 2}});
    assertEquals((1 + 0.5 + 0) / 3, one.overlap(other), 1e-12);
    assertEquals(2 / 3.0, one.chance(), 1e-12);
  }

  @Test
  void rowsWithoutADirectionHaveNoList() {
    Embedding embedding =
        TestEmbeddings.of("movies", 2, new float[] {1, 0, 0, 0, 1, 1, 0, 1}, Table.ofRows(4));
    int[][] nearest = NeighbourLists.of(embedding, 2).nearest();
    assertEquals("[2, 3]", java.util.Arrays.toString(nearest[0]));
    assertEquals(0, nearest[1].length);
  }

  /** Cosines do not see a rotation, nor lengths. */
  @Test
  void aRotatedAndStretchedEmbeddingAgreesWholly() {
    Embedding embedding = TestEmbeddings.random(400, 6, 3);
    Embedding turned = rotated(embedding, new Random(5));
    assertEquals(1, overlap(embedding, turned), 0.001);
  }

  @Test
  void anUnrelatedEmbeddingAgreesByChance() {
    Embedding one = TestEmbeddings.random(600, 6, 3);
    Embedding other = TestEmbeddings.random(600, 9, 4);
    double chance = NeighbourLists.of(one, 10).chance();
    assertEquals(10 / 599.0, chance, 1e-12);
    assertEquals(chance, overlap(one, other), 0.004);
  }

  private static double overlap(Embedding one, Embedding other) {
    return NeighbourLists.of(one, 10).overlap(NeighbourLists.of(other, 10));
  }

  /**
   * Turned by a random orthogonal matrix of Householder reflections; each row longer than before.
   */
  private static Embedding rotated(Embedding embedding, Random random) {
    int dimensions = embedding.dimensions();
    float[] vectors = embedding.vectors().clone();
    for (int reflection = 0; reflection < dimensions; reflection++) {
      double[] normal = random.doubles(dimensions, -1, 1).toArray();
      double squares = IntStream.range(0, dimensions).mapToDouble(i -> normal[i] * normal[i]).sum();
      for (int row = 0; row < embedding.size(); row++) {
        int from = row * dimensions;
        double dot =
            IntStream.range(0, dimensions).mapToDouble(i -> normal[i] * vectors[from + i]).sum();
        for (int i = 0; i < dimensions; i++) {
          vectors[from + i] -= (float) (2 * dot / squares * normal[i]);
        }
      }
    }
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] *= 1 + i / dimensions % 7;
    }
    Embedding turned = TestEmbeddings.of("movies", dimensions, vectors, Table.ofRows(400));
    assertTrue(Math.abs(turned.vectors()[0] - embedding.vectors()[0]) > 0.01, "turned indeed");
    return turned;
  }

  /** Lists of 5 and of 3, of which 4 rows can be among the 9 that the second is drawn from. */
  @Test
  void chanceIsWhatDrawingGives() {
    int[] list = {0, 1, 2, 3, 100};
    Random random = new Random(1);
    double sum = 0;
    int draws = 200_000;
    for (int draw = 0; draw < draws; draw++) {
      sum += Overlap.of(list, random.ints(0, 9).distinct().limit(3).toArray());
    }
    assertEquals(Overlap.byChance(5, 4, 3, 9), sum / draws, 0.002);
  }
}
