package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Table;

class StabilityTest {
  /** Row i lies at so many degrees. */
  private static Embedding circle(double... degrees) {
    float[] vectors = new float[2 * degrees.length];
    for (int row = 0; row < degrees.length; row++) {
      vectors[2 * row] = (float) Math.cos(Math.toRadians(degrees[row]));
      vectors[2 * row + 1] = (float) Math.sin(Math.toRadians(degrees[row]));
    }
    return TestEmbeddings.of("movies", 2, vectors, Table.ofRows(degrees.length));
  }

  private static Stability of(Embedding embedding, int row, int top, List<Embedding> others) {
    List<Neighbour> nearest = new Neighbours(embedding).of(row, top, Neighbours.ALL, Metric.COSINE);
    return Stability.of(
        embedding.keys().get(row), nearest, others, top, other -> Neighbours.ALL, Metric.COSINE);
  }

  @Test
  void aSmallCaseByHand() {
    Embedding first = circle(0, 10, 20, 30, 40); // k0 is near k1, k2
    Embedding second = circle(0, 90, 10, 20, 50); // near k2, k3
    Embedding third = circle(0, -5, 5, 70, 90).select(new int[] {4, 2, 1, 0}); // near k2, k1; no k3
    Stability stability = of(first, 0, 2, List.of(second, third));
    assertEquals(2, stability.seeds());
    assertEquals(List.of(1, 2), stability.kept());
    assertEquals(0.5, stability.share(1));
    assertEquals((0.5 + 1) / 2, stability.overlap(), 1e-12);
    assertEquals((2 / 4.0 + 2 / 3.0) / 2, stability.chance(), 1e-12);
  }

  @Test
  void aSeedThatDoesNotKnowTheMovieSaysNothing() {
    Embedding first = circle(0, 10, 20, 30);
    Embedding without = first.select(new int[] {1, 2, 3});
    Stability stability = of(first, 0, 2, List.of(without, first));
    assertEquals(1, stability.seeds());
    assertEquals(1, stability.overlap());
    Stability none = of(first, 0, 2, List.of(without));
    assertEquals(0, none.seeds());
    assertTrue(Double.isNaN(none.overlap()));
    assertEquals(List.of(0, 0), none.kept());
  }

  @Test
  void noiseIsAsStableAsChance() {
    Embedding first = TestEmbeddings.random(300, 5, 1);
    List<Embedding> others =
        IntStream.range(2, 12).mapToObj(seed -> TestEmbeddings.random(300, 5, seed)).toList();
    double overlap =
        IntStream.range(0, 40).mapToDouble(row -> of(first, row, 10, others).overlap()).sum() / 40;
    assertEquals(of(first, 0, 10, others).chance(), overlap, 0.01);
    assertEquals(10 / 299.0, of(first, 0, 10, others).chance(), 1e-12);
  }
}
