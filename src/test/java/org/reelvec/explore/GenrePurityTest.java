package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class GenrePurityTest {
  /** Two along x, two along y, one without a genre, one without a direction. */
  private static final float[] VECTORS = {1, 0, 2, 0.1f, 0, 1, 0.1f, 2, 1, 0, 0, 0};

  @Test
  void aSmallCaseByHand() {
    @Nullable String[] genres = {"War", "War", "Drama", "Drama", null, "War"};
    Embedding embedding = of(new Column.Texts(genres));
    assertEquals(new GenrePurity(4, 1, 1 / 3.0), GenrePurity.of(embedding, "genre", 1));
    assertEquals(
        new GenrePurity(4, 1 / 3.0, 1 / 3.0), rounded(GenrePurity.of(embedding, "genre", 3)));
  }

  @Test
  void oneGenreInCommonIsEnough() {
    String[][] genres = {{"War", "Drama"}, {"War"}, {"Comedy"}, {"Drama", "Comedy"}, {}, {"War"}};
    GenrePurity purity = GenrePurity.of(of(new Column.TextLists(genres)), "genre", 1);
    assertEquals(1, purity.purity());
    assertEquals((2 + 1 + 1 + 2) / 12.0, purity.chance(), 1e-12);
  }

  @Test
  void plantedClustersArePureAndNoiseIsChance() {
    int rows = 600;
    Embedding noise = TestEmbeddings.random(rows, 8, 11);
    @Nullable String[] genres = new @Nullable String[rows];
    Random random = new Random(12);
    Arrays.setAll(genres, row -> "genre " + random.nextInt(4));
    float[] planted = noise.vectors().clone();
    for (int row = 0; row < rows; row++) {
      planted[row * 8 + Integer.parseInt(String.valueOf(genres[row]).substring(6))] += 20;
    }
    Table attributes = Table.ofRows(rows).with("genre", new Column.Texts(genres));
    GenrePurity pure =
        GenrePurity.of(TestEmbeddings.of("movies", 8, planted, attributes), "genre", 10);
    GenrePurity chance =
        GenrePurity.of(TestEmbeddings.of("movies", 8, noise.vectors(), attributes), "genre", 10);
    assertEquals(1, pure.purity());
    assertEquals(0.25, chance.chance(), 0.02);
    assertEquals(chance.chance(), chance.purity(), 0.03);
  }

  @Test
  void tooFewRowsAreNoFigure() {
    GenrePurity none = GenrePurity.of(of(new Column.Texts(new @Nullable String[6])), "genre", 1);
    assertEquals(0, none.rows());
    assertTrue(Double.isNaN(none.purity()) && Double.isNaN(none.chance()));
  }

  @Test
  void anAttributeThatHoldsNoTextsIsRefused() {
    Embedding embedding = of(new Column.Ints(new int[6]));
    assertEquals(
        "the table movies has no attribute 'genre' of texts; it has: genre",
        Refusals.of(() -> GenrePurity.of(embedding, "genre", 1)));
  }

  private static Embedding of(Column genres) {
    return TestEmbeddings.of("movies", 2, VECTORS, Table.ofRows(6).with("genre", genres));
  }

  private static GenrePurity rounded(GenrePurity purity) {
    assertEquals(1 / 3.0, purity.purity(), 1e-12);
    return new GenrePurity(purity.rows(), 1 / 3.0, purity.chance());
  }
}
