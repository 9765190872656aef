package org.reelvec.downstream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;

class LabelledVectorsTest {
  private static final Embedding THREE = Planted.embedding(2, 3, 4, 0, 0, 0, -2);

  private static Embedding with(String attribute, Column column) {
    return new Embedding(
        "movies",
        THREE.keys(),
        THREE.titles(),
        THREE.attributes().with(attribute, column),
        2,
        THREE.vectors());
  }

  @Test
  void keepsLabelledRowsInOrderAtLengthOne() {
    Embedding movies = with("gross", new Column.Doubles(new double[] {7, Double.NaN, 9}));

    LabelledVectors labelled = LabelledVectors.from(movies, "gross");

    assertEquals(List.of("k0", "k2"), labelled.rows().stream().map(LabelledVector::key).toList());
    assertEquals(1, labelled.unlabelled());
    assertArrayEquals(new float[] {0.6f, 0.8f}, labelled.rows().get(0).vector());
    assertArrayEquals(new float[] {0, -1}, labelled.rows().get(1).vector());
    assertEquals(9, labelled.rows().get(1).label());
    assertEquals("Movie 2", labelled.rows().get(1).title());
  }

  @Test
  void aRowOfZerosStaysZero() {
    Embedding movies = with("gross", new Column.Doubles(new double[] {7, 8, 9}));
    assertArrayEquals(
        new float[] {0, 0}, LabelledVectors.from(movies, "gross").rows().get(1).vector());
  }

  /** Labels filtered apart from their vectors slip past them; in one record they cannot. */
  @Test
  void aMisalignedPairingIsCaught() {
    Embedding vectors = Planted.embedding(600, 8);
    double[] labels = Planted.linear(vectors);
    for (int row = 0; row < labels.length; row += 3) {
      labels[row] = Double.NaN;
    }
    Embedding movies =
        new Embedding(
            "movies",
            vectors.keys(),
            vectors.titles(),
            vectors.attributes().with("gross", new Column.Doubles(labels)),
            8,
            vectors.vectors());
    List<LabelledVector> together = LabelledVectors.from(movies, "gross").rows();

    double[] filtered = Arrays.stream(labels).filter(label -> !Double.isNaN(label)).toArray();
    List<LabelledVector> apart = new ArrayList<>();
    for (int i = 0; i < filtered.length; i++) {
      apart.add(
          new LabelledVector(movies.keys().get(i), "", UnitVectors.of(movies, i), filtered[i]));
    }

    assertEquals(400, together.size());
    assertEquals(400, apart.size());
    assertEquals(1, r2(together), 1e-9);
    assertTrue(r2(apart) < 0.1, () -> "misaligned, yet R2 = " + r2(apart));
  }

  private static double r2(List<LabelledVector> movies) {
    return Regression.crossValidate(movies, Scale.LINEAR, 5, 1).model().mean().r2();
  }

  @Test
  void refusesWhatIsNoNumber() {
    Embedding texts = with("genre", new Column.Texts(new String[] {"a", "b", "c"}));
    Embedding infinite =
        with("gross", new Column.Doubles(new double[] {1, Double.POSITIVE_INFINITY, 2}));
    Embedding noVector = Planted.embedding(2, 3, 4, 0, Float.NaN, 0, -2);

    assertEquals(
        "movies: no numbers are known under \"genre\"; there are: none", problem(texts, "genre"));
    assertEquals(
        "movies: no numbers are known under \"year\"; there are: gross", problem(infinite, "year"));
    assertEquals(
        "movies: gross of \"Movie 1\" (#k1) is infinite, expected a number or nothing",
        problem(infinite, "gross"));
    assertTrue(
        Refusal.of(() -> UnitVectors.of(noVector, 1))
            .startsWith("movies: the vector of \"Movie 1\" (#k1) holds"));
  }

  private static String problem(Embedding movies, String attribute) {
    return Refusal.of(() -> LabelledVectors.from(movies, attribute));
  }
}
