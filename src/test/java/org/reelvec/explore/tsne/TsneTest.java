package org.reelvec.explore.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;

class TsneTest {
  private static final TsneSettings COSINE = TsneSettings.of(Metric.COSINE, 1);
  private static final TsneSettings EUCLIDEAN = TsneSettings.of(Metric.EUCLIDEAN, 1);

  @ParameterizedTest
  @CsvSource({"COSINE, PCA", "EUCLIDEAN, PCA", "COSINE, RANDOM", "EUCLIDEAN, RANDOM"})
  void plantedClustersComeApart(Metric metric, Start start) {
    int points = 240;
    float[] vectors = Samples.clusters(points, 10, 3, 7);
    TsneMap map = map(vectors, 10, TsneSettings.of(metric, 1).withStart(start).withIterations(500));
    double widest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points; i++) {
      for (int j = 0; j < i; j++) {
        double distance = Math.hypot(map.x(i) - map.x(j), map.y(i) - map.y(j));
        if (i % 3 == j % 3) {
          widest = Math.max(widest, distance);
        } else {
          least = Math.min(least, distance);
        }
      }
    }
    assertTrue(least > widest / 2, "%s apart, %s wide".formatted(least, widest));
  }

  @Test
  void threadsDoNotMatter() {
    float[] vectors = Samples.clusters(700, 20, 5, 3);
    TsneSettings settings = COSINE.withIterations(300);
    float[] one = map(vectors, 20, settings.withThreads(1)).coordinates();
    assertArrayEquals(one, map(vectors, 20, settings.withThreads(2)).coordinates());
    assertArrayEquals(one, map(vectors, 20, settings.withThreads(3)).coordinates());
  }

  @Test
  void theSeedMattersWhereTheStartIsDrawn() {
    float[] vectors = Samples.clusters(100, 4, 2, 3);
    TsneSettings settings = COSINE.withIterations(250).withStart(Start.RANDOM);
    TsneSettings other =
        TsneSettings.of(Metric.COSINE, 2).withIterations(250).withStart(Start.RANDOM);
    assertNotEquals(map(vectors, 4, settings).x(0), map(vectors, 4, other).x(0));
  }

  @Test
  void cosineIgnoresLengths() {
    float[] vectors = Samples.clusters(120, 8, 3, 5);
    float[] longer = vectors.clone();
    for (int i = 0; i < longer.length; i++) {
      longer[i] *= i / 8 % 2 == 0 ? 4 : 0.5f;
    }
    TsneSettings settings = COSINE.withIterations(300);
    assertArrayEquals(
        map(vectors, 8, settings).coordinates(), map(longer, 8, settings).coordinates());
  }

  @Test
  void progressIsTold() {
    List<Integer> iterations = new ArrayList<>();
    List<Double> divergences = new ArrayList<>();
    TsneMap map =
        Tsne.map(
            Samples.clusters(150, 6, 3, 2),
            6,
            EUCLIDEAN.withIterations(320),
            (iteration, divergence) -> {
              iterations.add(iteration);
              divergences.add(divergence);
            });
    assertEquals(List.of(50, 100, 150, 200, 250, 300, 320), iterations);
    assertEquals(map.divergence(), divergences.get(6));
    assertTrue(map.divergence() < divergences.get(0), divergences.toString());
    assertTrue(map.divergence() > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 11})
  void fewPointsWillDo(int points) {
    TsneSettings settings = EUCLIDEAN.withPerplexity((points - 1.5) / 3);
    assertFinite(map(Samples.normal(points * 3, 1, 1), 3, settings), 1e-3);
  }

  /** Points that attraction draws together at first must stay apart in floats, on both axes. */
  @ParameterizedTest
  @ValueSource(ints = {300, 1_000, 2_000})
  void vectorsWithoutClustersFillThePlane(int points) {
    float[] vectors = Samples.normal(points * 40, 1, 1);
    for (int i = 0; i < vectors.length; i += 40) {
      vectors[i] += 3; // all point the same way, more or less
    }
    TsneMap map = map(vectors, 40, COSINE);
    double[] x = IntStream.range(0, points).mapToDouble(map::x).toArray();
    double[] y = IntStream.range(0, points).mapToDouble(map::y).toArray();
    assertTrue(width(x) > 10 && width(y) > 10, width(x) + " x " + width(y));
    double xx = IntStream.range(0, points).mapToDouble(i -> x[i] * x[i]).sum();
    double yy = IntStream.range(0, points).mapToDouble(i -> y[i] * y[i]).sum();
    double xy = IntStream.range(0, points).mapToDouble(i -> x[i] * y[i]).sum();
    assertTrue(xy * xy < 0.25 * xx * yy, "nearly a line: correlation " + xy / Math.sqrt(xx * yy));
  }

  private static double width(double[] places) {
    DoubleSummaryStatistics all = Arrays.stream(places).summaryStatistics();
    return all.getMax() - all.getMin();
  }

  /** One axis has nothing to tell, or there is just one. */
  @Test
  void vectorsOnALineSpread() {
    float[] line = Samples.normal(60, 1, 1);
    assertFinite(map(line, 1, EUCLIDEAN.withPerplexity(5)), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 4_000})
  void equalVectorsDoNotBlowUp(int points) {
    float[] vectors = new float[points * 4];
    Arrays.fill(vectors, 0.5f);
    assertFinite(map(vectors, 4, COSINE.withPerplexity(10).withIterations(300)), 0);
    float[] two = Samples.clusters(points, 4, 2, 1);
    for (int i = 0; i < two.length; i++) {
      two[i] = two[i % 8]; // the points of a cluster coincide
    }
    TsneMap map = map(two, 4, EUCLIDEAN.withPerplexity(10).withIterations(300));
    assertFinite(map, 0);
  }

  @Test
  void tooFewPointsForThePerplexity() {
    InputException refused =
        assertThrows(InputException.class, () -> map(Samples.normal(91 * 2, 1, 1), 2, EUCLIDEAN));
    assertEquals(
        "t-SNE of 91 items: perplexity 30.0 is too high, it must be below 30.00; set a lower"
            + " perplexity or choose more items",
        refused.getMessage());
    map(Samples.normal(92 * 2, 1, 1), 2, EUCLIDEAN.withIterations(250));
    assertTrue(
        assertThrows(InputException.class, () -> map(new float[8], 2, EUCLIDEAN.withPerplexity(1)))
            .getMessage()
            .contains("5 or more"));
  }

  @Test
  void namesRowsThatHaveNoPlace() {
    float[] vectors = Samples.normal(200 * 3, 1, 1);
    vectors[3 * 17 + 1] = Float.NaN;
    vectors[3 * 90] = Float.POSITIVE_INFINITY;
    Arrays.fill(vectors, 3 * 120, 3 * 121, 0);
    assertEquals(
        List.of(
            "vector of row 17 holds NaN or infinity; leave it out",
            "vector of row 90 holds NaN or infinity; leave it out",
            "vector of row 120 has length 0, so no cosine; leave it out or compare by Euclidean"
                + " distance"),
        assertThrows(InputException.class, () -> map(vectors, 3, COSINE)).problems());
    vectors[3 * 17 + 1] = 0;
    vectors[3 * 90] = 0;
    assertFinite(map(vectors, 3, EUCLIDEAN.withIterations(250)), 1e-6);
  }

  @Test
  void settingsAreChecked() {
    assertEquals(
        "t-SNE: perplexity is 0.5, expected 1 or more",
        assertThrows(InputException.class, () -> COSINE.withPerplexity(0.5)).getMessage());
    assertEquals(
        "t-SNE: iterations is 249, expected 250 or more",
        assertThrows(InputException.class, () -> COSINE.withIterations(249)).getMessage());
    assertEquals(50, COSINE.rate(2_000));
    assertEquals(17_770 / 48.0, COSINE.rate(17_770), 1e-9);
  }

  @Test
  void aWildLearningRateIsToldNotMapped() {
    TsneSettings wild = new TsneSettings(Metric.COSINE, 5, 250, 12, 1e38, Start.PCA, 1, 1);
    assertTrue(
        assertThrows(InputException.class, () -> map(Samples.normal(90, 1, 1), 3, wild))
            .getMessage()
            .contains("learning rate"));
  }

  /** All coordinates are numbers, and the map is at least so wide. */
  private static void assertFinite(TsneMap map, double width) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float coordinate : map.coordinates()) {
      assertTrue(Float.isFinite(coordinate));
      low = Math.min(low, coordinate);
      high = Math.max(high, coordinate);
    }
    assertTrue(high - low >= width, "width " + (high - low));
    assertTrue(Double.isFinite(map.divergence()));
  }

  private static TsneMap map(float[] vectors, int dimensions, TsneSettings settings) {
    return Tsne.map(vectors, dimensions, settings, TsneProgress.SILENT);
  }
}
