package org.reelvec.explore.tsne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;

/** Measures of maps, and the measures of a map of real data. */
class MapQualityTest {
  /**
   * {@code sklearn.manifold.trustworthiness(X, X[:, [0, 3]], n_neighbors=k, metric=metric)} of
   * scikit-learn 1.2.1, X being 40 vectors of 5 dimensions, {@code sin(1.7 i^2 + 0.3 i)} in floats.
   */
  @ParameterizedTest
  @CsvSource({
    "EUCLIDEAN, 1, 0.7210526315789474",
    "EUCLIDEAN, 5, 0.72796875",
    "EUCLIDEAN, 12, 0.7646317829457364",
    "COSINE, 1, 0.7611842105263158",
    "COSINE, 5, 0.74921875",
    "COSINE, 12, 0.7679263565891473"
  })
  void trustworthinessIsThatOfScikitLearn(Metric metric, int k, double expected) {
    float[] vectors = Samples.sines(200);
    assertEquals(
        expected, Trustworthiness.of(vectors, 5, metric, columns(vectors, 5, 0, 3), k, 2), 1e-12);
  }

  @Test
  void aPerfectMapIsTrustedAndRecallsAll() {
    float[] vectors = Samples.normal(2 * 150, 3, 1);
    TsneMap map = new TsneMap(vectors, 0);
    assertEquals(1, Trustworthiness.of(vectors, 2, Metric.EUCLIDEAN, map, 10, 1));
    assertEquals(1, NeighbourRecall.of(vectors, 2, Metric.EUCLIDEAN, map, 10, 1));
  }

  @Test
  void aMapAtRandomIsNot() {
    float[] vectors = Samples.normal(2 * 1000, 3, 1);
    TsneMap map = new TsneMap(Samples.normal(2 * 1000, 3, 2), 0);
    assertEquals(0.5, Trustworthiness.of(vectors, 2, Metric.EUCLIDEAN, map, 10, 2), 0.02);
    assertEquals(0.01, NeighbourRecall.of(vectors, 2, Metric.EUCLIDEAN, map, 10, 2), 0.01);
  }

  @Test
  void countsWhatIsRecalled() {
    float[] vectors = {0, 1, 2.1f, 3.3f, 4.6f, 6};
    TsneMap swapped = new TsneMap(new float[] {0, 0, 2.1f, 0, 1, 0, 3.3f, 0, 4.6f, 0, 6, 0}, 0);
    // the nearest are 1 0 1 2 3 4, in the map 2 2 0 1 3 4
    assertEquals(2 / 6.0, NeighbourRecall.of(vectors, 1, Metric.EUCLIDEAN, swapped, 1, 1));
  }

  @Test
  void neighboursMustBeFewEnough() {
    TsneMap map = new TsneMap(new float[20], 0);
    float[] vectors = Samples.normal(10, 1, 1);
    assertTrue(
        assertThrows(
                InputException.class,
                () -> Trustworthiness.of(vectors, 1, Metric.EUCLIDEAN, map, 5, 1))
            .getMessage()
            .contains("less than half"));
    assertTrue(
        assertThrows(
                InputException.class,
                () -> NeighbourRecall.of(vectors, 1, Metric.EUCLIDEAN, map, 10, 1))
            .getMessage()
            .contains("from 1 to 9"));
  }

  /**
   * The 1,000 most rated movies of {@code data/movielens-small} by the ratings of the 671 users, 0
   * where there is none. scikit-learn 1.2.1's {@code TSNE(metric=metric, init="pca",
   * learning_rate="auto", n_iter=1000, random_state=1)} gave these figures.
   */
  @ParameterizedTest
  @CsvSource({"COSINE, 0.92988, 0.39470, 1.28976", "EUCLIDEAN, 0.80534, 0.26980, 1.57656"})
  void mapsMoviesAsWellAsScikitLearn(
      Metric metric, double trustworthiness, double recall, double divergence) {
    float[] movies = Samples.movies(1000);
    TsneMap map = Tsne.map(movies, Samples.USERS, TsneSettings.of(metric, 1), TsneProgress.SILENT);
    double found = Trustworthiness.of(movies, Samples.USERS, metric, map, 10, 2);
    assertTrue(found > trustworthiness - 0.01, "trustworthiness " + found);
    double recalled = NeighbourRecall.of(movies, Samples.USERS, metric, map, 10, 2);
    assertTrue(recalled > recall - 0.01, "recall " + recalled);
    assertEquals(divergence, map.divergence(), 0.05 * divergence);
  }

  private static TsneMap columns(float[] vectors, int dimensions, int first, int second) {
    float[] map = new float[vectors.length / dimensions * 2];
    for (int i = 0; i < map.length / 2; i++) {
      map[2 * i] = vectors[i * dimensions + first];
      map[2 * i + 1] = vectors[i * dimensions + second];
    }
    return new TsneMap(map, 0);
  }
}
