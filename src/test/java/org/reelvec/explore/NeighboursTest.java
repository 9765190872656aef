package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Table;

class NeighboursTest {
  @Test
  void aSmallCaseByHand() {
    Embedding embedding = of(1, 0, 0, 2, 3, 3, -1, 0, 1, 1);
    Neighbours neighbours = new Neighbours(embedding);
    double diagonal = Math.sqrt(0.5);
    assertEquals(
        List.of(
            new Neighbour(1, 2, "k2", "Title 2", diagonal),
            new Neighbour(2, 4, "k4", "Title 4", diagonal),
            new Neighbour(3, 1, "k1", "Title 1", 0),
            new Neighbour(4, 3, "k3", "Title 3", -1)),
        rounded(neighbours.of(0, 9, Neighbours.ALL, Metric.COSINE), diagonal));
    assertEquals(List.of(4, 3, 1), rows(neighbours.of(0, 3, Neighbours.ALL, Metric.EUCLIDEAN)));
    assertEquals(
        1, neighbours.of(0, 1, Neighbours.ALL, Metric.EUCLIDEAN).get(0).score(), "distance");
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void theHeapAgreesWithSortingEverything(Metric metric) {
    Embedding embedding = TestEmbeddings.random(400, 7, 5);
    // Duplicates make ties, which must come in the order of the table.
    for (int row = 0; row < 100; row++) {
      System.arraycopy(embedding.vectors(), row % 10 * 7, embedding.vectors(), row * 7, 7);
    }
    Neighbours neighbours = new Neighbours(embedding);
    IntPredicate filter = row -> row % 3 != 1;
    for (int query = 0; query < 400; query += 13) {
      for (int top : new int[] {1, 2, 10, 57, 1000}) {
        assertEquals(
            brute(embedding, query, top, filter, metric),
            rows(neighbours.of(query, top, filter, metric)),
            metric + " " + query + " " + top);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void rowsWithoutADirectionAreNeverFound(Metric metric) {
    Embedding embedding = of(1, 1, 0, 0, Float.NaN, 1, 1, 2, Float.POSITIVE_INFINITY, 0, 2, 1);
    Neighbours neighbours = new Neighbours(embedding);
    assertEquals(List.of(3, 5), rows(neighbours.of(0, 10, Neighbours.ALL, metric)));
    assertEquals(List.of(), neighbours.of(1, 10, Neighbours.ALL, metric));
    assertEquals(List.of(), neighbours.of(2, 10, Neighbours.ALL, metric));
    assertEquals(0, neighbours.cosine(0, 2));
  }

  @Test
  void theCosineIgnoresScale() {
    Embedding embedding = TestEmbeddings.random(200, 11, 6);
    float[] scaled = embedding.vectors().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= 1 << (i / 11 % 9);
    }
    assertEquals(
        new Neighbours(embedding).of(3, 50, Neighbours.ALL, Metric.COSINE),
        new Neighbours(TestEmbeddings.of("movies", 11, scaled, Table.ofRows(200)))
            .of(3, 50, Neighbours.ALL, Metric.COSINE));
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void permutingRowsPermutesTheAnswer(Metric metric) {
    Embedding embedding = TestEmbeddings.random(150, 5, 7);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 150).boxed().toList());
    Collections.shuffle(order, new Random(8));
    float[] permuted = new float[embedding.vectors().length];
    for (int row = 0; row < 150; row++) {
      System.arraycopy(embedding.vectors(), order.get(row) * 5, permuted, row * 5, 5);
    }
    Neighbours original = new Neighbours(embedding);
    Neighbours shuffled =
        new Neighbours(TestEmbeddings.of("movies", 5, permuted, Table.ofRows(150)));
    for (int query = 0; query < 150; query += 10) {
      assertEquals(
          rows(original.of(order.get(query), 20, Neighbours.ALL, metric)),
          rows(shuffled.of(query, 20, Neighbours.ALL, metric)).stream().map(order::get).toList());
    }
  }

  @Test
  void aVectorFindsTheRowItEquals() {
    Embedding embedding = TestEmbeddings.random(50, 9, 9);
    Neighbour nearest =
        new Neighbours(embedding)
            .ofVector(embedding.vector(17), 1, Neighbours.ALL, Metric.EUCLIDEAN)
            .get(0);
    assertEquals(new Neighbour(1, 17, "k17", "Title 17", 0), nearest);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Neighbours(embedding).ofVector(new float[8], 1, Neighbours.ALL, Metric.EUCLIDEAN));
  }

  @Test
  void theCosineNeverLeavesItsRange() {
    Embedding embedding = TestEmbeddings.random(300, 3, 10);
    for (int row = 1; row < 300; row++) {
      System.arraycopy(embedding.vectors(), 0, embedding.vectors(), row * 3, 3);
    }
    List<Neighbour> all = new Neighbours(embedding).of(0, 299, Neighbours.ALL, Metric.COSINE);
    assertTrue(all.stream().allMatch(n -> n.score() <= 1 && n.score() > 1 - 1e-12));
  }

  private static List<Integer> brute(
      Embedding embedding, int query, int top, IntPredicate filter, Metric metric) {
    double[] nearness = new double[embedding.size()];
    for (int row = 0; row < nearness.length; row++) {
      double dot = 0;
      double squares = 0;
      double own = 0;
      double distance = 0;
      for (int i = 0; i < embedding.dimensions(); i++) {
        double a = embedding.vector(query)[i];
        double b = embedding.vector(row)[i];
        dot += a * b;
        own += a * a;
        squares += b * b;
        distance += (a - b) * (a - b);
      }
      double exact =
          metric == Metric.COSINE ? dot / Math.sqrt(own * squares) : -Math.sqrt(distance);
      nearness[row] = Math.rint(exact * 1e9);
    }
    return IntStream.range(0, nearness.length)
        .filter(row -> row != query && filter.test(row))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer row) -> -nearness[row])
                .thenComparing(Comparator.naturalOrder()))
        .limit(top)
        .toList();
  }

  private static Embedding of(float... vectors) {
    return TestEmbeddings.of("movies", 2, vectors, Table.ofRows(vectors.length / 2));
  }

  private static List<Integer> rows(List<Neighbour> found) {
    return found.stream().map(Neighbour::row).toList();
  }

  private static List<Neighbour> rounded(List<Neighbour> found, double diagonal) {
    return found.stream()
        .map(
            n ->
                Math.abs(n.score() - diagonal) < 1e-12
                    ? new Neighbour(n.rank(), n.row(), n.key(), n.title(), diagonal)
                    : n)
        .toList();
  }
}
