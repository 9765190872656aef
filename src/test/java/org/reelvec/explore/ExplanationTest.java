package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class ExplanationTest {
  private final Embedding movies =
      TestEmbeddings.of("movies", 2, new float[] {1, 0, 3, 3, -1, 0}, Table.ofRows(3));
  private final Embedding links =
      TestEmbeddings.of("links", 2, new float[] {2, 0, 0, 5, 1, 1, -1, -1}, Table.ofRows(4));
  private final Table pairs =
      Table.ofRows(10)
          .with("movie", new Column.Ints(new int[] {1, 1, 0, 0, 0, 0, 2, 1, 1, 0}))
          .with("link", new Column.Ints(new int[] {2, 0, 3, 2, 1, 0, 0, 3, 2, 2}));

  @Test
  void pairsInAnyOrderAndTwiceBecomeSortedRows() {
    Incidence incidence = Incidence.of(pairs, "movie", "link", 3);
    assertArrayEquals(new int[] {0, 4, 7, 8}, incidence.offsets());
    assertArrayEquals(new int[] {0, 1, 2, 3, 0, 2, 3, 0}, incidence.ids());
    assertArrayEquals(new int[] {0, 2, 3}, incidence.shared(0, 1));
    assertArrayEquals(new int[] {0, 2, 3}, incidence.shared(1, 0));
    assertArrayEquals(new int[] {3, 1, 2, 2}, incidence.frequencies(4));
  }

  @Test
  void weightsAreTheFormulaAndSharesAddUpToOne() {
    Explanation explanation =
        new Explanation(movies, links, Incidence.of(pairs, "movie", "link", 3));
    List<Explanation.SharedLink> shared = explanation.of(0, 1);
    double half = Math.sqrt(0.5);
    double rare = 1 * half * (Math.log(4.0 / 3) + 1); // link 2: in two of three movies
    double common = 1 * half * (Math.log(4.0 / 4) + 1); // link 0: in all of them
    assertEquals(List.of("k2", "k0", "k3"), shared.stream().map(s -> s.key()).toList());
    assertEquals(rare, shared.get(0).weight(), 1e-12);
    assertEquals(common, shared.get(1).weight(), 1e-12);
    assertEquals(0, shared.get(2).weight(), "a link both movies point away from");
    assertEquals(rare / (rare + common), shared.get(0).share(), 1e-12);
    assertEquals(1, shared.stream().mapToDouble(s -> s.share()).sum(), 1e-12);
  }

  @Test
  void aLinkThatPointsAwayCarriesNothing() {
    Explanation explanation =
        new Explanation(movies, links, Incidence.of(pairs, "movie", "link", 3));
    List<Explanation.SharedLink> shared = explanation.of(0, 2);
    assertEquals(1, shared.size());
    assertEquals(0, shared.get(0).weight());
    assertEquals(0, shared.get(0).share());
  }

  @Test
  void pairsThatDoNotFitAreRefused() {
    assertEquals(
        "the pairs have no column 'user' of whole numbers of 32 bits; they have: movie, link",
        Refusals.of(() -> Incidence.of(pairs, "user", "link", 3)));
    assertEquals(
        "pair 7: movie 2, link 0; expected a movie of 0..1 and a link from 0",
        Refusals.of(() -> Incidence.of(pairs, "movie", "link", 2)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Explanation(movies, links, Incidence.of(pairs, "movie", "link", 4)));
  }
}
