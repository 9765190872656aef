package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.explore.Analogy.Method;
import org.reelvec.table.Table;

class AnalogyTest {
  @ParameterizedTest
  @EnumSource(Method.class)
  void findsTheSameStoryOfTheOtherCountry(Method method) {
    Analogy analogy = new Analogy(Countries.embedding(1));
    for (int story = 1; story < Countries.STORIES; story++) {
      for (int country = 1; country < Countries.COUNTRIES; country++) {
        Neighbour found =
            analogy
                .of(
                    Countries.film(0, 0),
                    Countries.film(0, country),
                    Countries.film(story, 0),
                    1,
                    Neighbours.ALL,
                    method)
                .get(0);
        assertEquals(Countries.film(story, country), found.row());
        if (method == Method.COSADD) {
          assertEquals(1, found.score(), 1e-6);
        }
      }
    }
  }

  /** Directions alone count: each row may be as long as it likes. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void ignoresLengths(Method method) {
    Embedding embedding = TestEmbeddings.random(60, 7, 3);
    float[] stretched = embedding.vectors().clone();
    for (int i = 0; i < stretched.length; i++) {
      stretched[i] *= 1 << (i / 7 % 9);
    }
    assertEquals(
        new Analogy(embedding).of(1, 2, 3, 60, Neighbours.ALL, method),
        new Analogy(TestEmbeddings.of("movies", 7, stretched, Table.ofRows(60)))
            .of(1, 2, 3, 60, Neighbours.ALL, method));
  }

  @Test
  void scoresAreTheFormulas() {
    Embedding embedding = TestEmbeddings.random(40, 5, 4);
    Neighbours cosines = new Neighbours(embedding);
    Analogy analogy = new Analogy(embedding);
    List<Neighbour> added = analogy.of(0, 1, 2, 40, Neighbours.ALL, Method.COSADD);
    // cos(d, b - a + c) is cos(d, b) - cos(d, a) + cos(d, c) over one length, that of b - a + c.
    double length =
        Math.sqrt(3 + 2 * (cosines.cosine(1, 2) - cosines.cosine(0, 1) - cosines.cosine(0, 2)));
    for (Neighbour d : added) {
      double sum =
          cosines.cosine(d.row(), 1) - cosines.cosine(d.row(), 0) + cosines.cosine(d.row(), 2);
      assertEquals(sum / length, d.score(), 1e-6);
    }
    for (Neighbour d : analogy.of(0, 1, 2, 40, Neighbours.ALL, Method.COSMUL)) {
      double b = (1 + cosines.cosine(d.row(), 1)) / 2;
      double c = (1 + cosines.cosine(d.row(), 2)) / 2;
      double a = (1 + cosines.cosine(d.row(), 0)) / 2;
      assertEquals(b * c / (a + 0.000001), d.score(), 1e-5 * d.score());
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void findsNeitherWhatWasGivenNorWhatTheFilterLeavesOut(Method method) {
    Embedding embedding = TestEmbeddings.random(30, 4, 5);
    List<Neighbour> all = new Analogy(embedding).of(4, 9, 4, 30, row -> row % 2 == 0, method);
    assertEquals(
        IntStream.range(0, 30).filter(row -> row % 2 == 0 && row != 4).boxed().toList(),
        all.stream().map(Neighbour::row).sorted().toList());
    assertEquals(1, all.get(0).rank());
    assertTrue(
        IntStream.range(1, all.size()).allMatch(i -> all.get(i - 1).score() >= all.get(i).score()));
  }

  @Test
  void saysSoWhereNothingIsPointedAt() {
    Analogy analogy = new Analogy(Countries.embedding(1));
    assertEquals(
        "the movie 'Film 68' has a vector of length 0, which points nowhere: nothing was learnt of"
            + " it",
        Refusals.of(() -> analogy.of(0, Countries.UNKNOWN, 1, 5, Neighbours.ALL, Method.COSADD)));

    float[] hexagon = {1, 0, 0.5f, (float) Math.sqrt(0.75), 0.5f, -(float) Math.sqrt(0.75)};
    Analogy cancelled = new Analogy(TestEmbeddings.of("movies", 2, hexagon, Table.ofRows(3)));
    assertEquals(
        "the vectors of the three movies cancel each other, so the analogy points nowhere",
        Refusals.of(() -> cancelled.of(0, 1, 2, 5, Neighbours.ALL, Method.COSADD)));
  }
}
