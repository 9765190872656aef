package org.reelvec.model.tfidf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.config.TfidfConfig;
import org.reelvec.config.TfidfConfig.Terms;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.format.RatingReaders;
import org.reelvec.io.InputException;
import org.reelvec.math.svd.SparseMatrix;

/** By hand, and against scikit-learn's TfidfVectorizer and TruncatedSVD. */
class TfidfTest {
  /** Three movies: a a b, b, and nothing. */
  private static final TermCounts SMALL =
      new TermCounts(
          List.of("word:a", "word:b"),
          List.of("a", "b"),
          new int[][] {{0, 1}, {1}, {}},
          new int[][] {{2, 1}, {1}, {}});

  @Test
  void rareTermsWeighMore() {
    double a = Math.log(4 / 2.0) + 1;
    double b = Math.log(4 / 3.0) + 1;
    assertArrayEquals(new double[] {a, b}, Tfidf.idf(SMALL), 1e-15);
    SparseMatrix plain = Tfidf.weights(SMALL, false);
    assertArrayEquals(
        new double[] {2 * a / Math.hypot(2 * a, b), b / Math.hypot(2 * a, b)},
        plain.values()[0],
        1e-15);
    assertArrayEquals(new double[] {1}, plain.values()[1]);
    double twice = (1 + Math.log(2)) * a;
    assertArrayEquals(
        new double[] {twice / Math.hypot(twice, b), b / Math.hypot(twice, b)},
        Tfidf.weights(SMALL, true).values()[0],
        1e-15);
  }

  @Test
  void aMovieWithoutTermsIsZeros() {
    Tfidf tfidf = Tfidf.of(config(2, false, 1, Terms.TITLE_WORDS), SMALL, 1);
    assertArrayEquals(new float[2], Arrays.copyOfRange(tfidf.movieVectors(), 4, 6));
    assertEquals(1, tfidf.reduction().kept(), 1e-12);
    // All dimensions are there, so that lengths and angles are those of the weights.
    float[] v = tfidf.movieVectors();
    assertEquals(1, v[0] * v[0] + v[1] * v[1], 1e-6);
    assertEquals(Tfidf.weights(SMALL, false).values()[0][1], v[0] * v[2] + v[1] * v[3], 1e-6);
  }

  @Test
  void moreDimensionsThanTheTermsHaveAreRefused() {
    InputException more =
        assertThrows(
            InputException.class, () -> Tfidf.of(config(3, false, 1, Terms.TITLE_WORDS), SMALL, 1));
    assertEquals(
        "model.dimensions: 3, but 3 movies by 2 terms have only 2; expected 1..2",
        more.getMessage());
    TermCounts together =
        new TermCounts(
            SMALL.keys(),
            SMALL.names(),
            new int[][] {{0, 1}, {0, 1}, {0, 1}},
            new int[][] {{1, 1}, {1, 1}, {1, 1}});
    InputException rank =
        assertThrows(
            InputException.class,
            () -> Tfidf.of(config(2, false, 1, Terms.TITLE_WORDS), together, 1));
    assertTrue(rank.getMessage().endsWith("have only 1; expected 1..1"));
  }

  @ParameterizedTest
  @CsvSource({"genres, GENRES, false, 1", "title-words, TITLE_WORDS, true, 2"})
  void equalsScikitLearn(String name, Terms kind, boolean sublinear, int minMovies)
      throws IOException {
    JsonNode golden =
        new ObjectMapper().readTree(TfidfTest.class.getResource("movielens.json")).path(name);
    MovieRatings data =
        RatingReaders.readWithUnrated(
            new MovieLensCsvData(Path.of("data/movielens-small"), OnBadRow.SKIP, Duplicates.LAST));
    int d = golden.path("dimensions").intValue();
    TfidfConfig config = config(d, sublinear, minMovies, kind);
    Tfidf tfidf = Tfidf.of(config, MovieTerms.of(config, data.titles(), data.attributes()), 2);

    List<String> terms = tfidf.terms().keys();
    assertEquals(golden.path("terms").intValue(), terms.size());
    double[] idf = Tfidf.idf(tfidf.terms());
    for (Map.Entry<String, JsonNode> term : golden.path("idf").properties()) {
      String key = (kind == Terms.GENRES ? "genre:" : "word:") + term.getKey();
      assertEquals(term.getValue().doubleValue(), idf[terms.indexOf(key)], 1e-12, key);
    }
    double[] values = tfidf.reduction().svd().values();
    double[] signs = new double[d];
    float[] vectors = tfidf.movieVectors();
    for (int i = 0; i < d; i++) {
      assertEquals(golden.path("values").get(i).doubleValue(), values[i], 1e-10);
      for (Map.Entry<String, JsonNode> movie : golden.path("vectors").properties()) {
        int row = data.movieKeys().indexOf(movie.getKey());
        signs[i] += movie.getValue().get(i).doubleValue() * vectors[row * d + i];
      }
    }
    for (Map.Entry<String, JsonNode> movie : golden.path("vectors").properties()) {
      int row = data.movieKeys().indexOf(movie.getKey());
      for (int i = 0; i < d; i++) {
        assertEquals(
            Math.signum(signs[i]) * movie.getValue().get(i).doubleValue(),
            vectors[row * d + i],
            1e-7,
            movie.getKey() + " " + i);
      }
    }
  }

  private static TfidfConfig config(int dimensions, boolean sublinear, int minMovies, Terms kind) {
    return new TfidfConfig(dimensions, List.of(kind), minMovies, sublinear);
  }
}
