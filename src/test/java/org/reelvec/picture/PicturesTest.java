package org.reelvec.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.ask.OpenRun;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.downstream.Regression;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.KeyedVectors;
import org.reelvec.explore.SimilarityMatrix;
import org.reelvec.explore.cluster.Dendrogram;
import org.reelvec.io.InputException;
import org.reelvec.plot.Bars;
import org.reelvec.plot.Curves;
import org.reelvec.plot.DendrogramFigure;
import org.reelvec.plot.HeatMap;
import org.reelvec.plot.Histogram;
import org.reelvec.plot.Point;
import org.reelvec.plot.PointMap;
import org.reelvec.plot.Scatter;

class PicturesTest {
  private static final PictureOptions PLAIN = PictureOptions.DEFAULT;

  @TempDir static Path directory;
  static OpenRun run;
  static OpenRun links;
  static KeyedVectors vectors;

  @BeforeAll
  static void openRuns() throws IOException {
    run = SavedFilms.ofRatings(directory.resolve("run"));
    links = SavedFilms.ofLinks(directory.resolve("links"));
    vectors = KeyedVectors.of(run.table("movies").embedding());
  }

  @Test
  void heatMapHoldsTheCosinesInTheOrderOfTheTree() {
    List<String> titles =
        IntStream.rangeClosed(10, 25).mapToObj("Film %d (1990)"::formatted).toList();
    PictureOptions given =
        new PictureOptions(
            "movies",
            0,
            titles,
            null,
            null,
            PLAIN.metric(),
            0,
            1000,
            PictureOptions.Order.GIVEN,
            null,
            null);
    assertEquals(titles, heatMap(given).labels());
    HeatMap clustered = heatMap(PLAIN.titles(titles));
    int[] rows = IntStream.rangeClosed(10, 25).toArray();
    Embedding movies = run.table("movies").embedding();
    Dendrogram tree = SimilarityMatrix.of(movies, rows).dendrogram();
    assertEquals(IntStream.of(tree.leaves()).mapToObj(titles::get).toList(), clustered.labels());
    for (HeatMap map : List.of(heatMap(given), clustered)) {
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < row; column++) {
          assertEquals(
              vectors.similarity(map.labels().get(row), map.labels().get(column)),
              map.values()[row][column],
              1e-12);
          assertTrue(map.values()[row][column] >= map.low());
        }
        assertEquals(1, map.values()[row][row]);
      }
    }
    DendrogramFigure drawn =
        (DendrogramFigure) Pictures.of(run, PictureKind.DENDROGRAM, PLAIN.titles(titles)).figure();
    assertArrayEquals(tree.leaves(), drawn.order());
    assertArrayEquals(
        tree.merges().stream().mapToDouble(Dendrogram.Merge::height).toArray(), drawn.height());
  }

  @Test
  void heatMapsOfVeryManyAreRefused() throws IOException {
    OpenRun many = SavedFilms.ofMany(directory.resolve("many"), 1001);
    assertRefused(
        many,
        PictureKind.HEATMAP,
        PLAIN.items(2000),
        "heatmap: 1,001 movies, of which each pair wants a cell; choose 1,000 items at most");
  }

  private static HeatMap heatMap(PictureOptions options) {
    return (HeatMap) Pictures.of(run, PictureKind.HEATMAP, options).figure();
  }

  @Test
  void extremesAreThoseOfAllPairs() {
    List<String> titles =
        IntStream.rangeClosed(10, 25).mapToObj("Film %d (1990)"::formatted).toList();
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      for (int j = 0; j < i; j++) {
        all.add(vectors.similarity(titles.get(i), titles.get(j)));
      }
    }
    all.sort(Comparator.reverseOrder());
    List<Double> expected = new ArrayList<>(all.subList(0, 10));
    expected.addAll(all.subList(all.size() - 10, all.size()));
    Bars bars = (Bars) Pictures.of(run, PictureKind.EXTREMES, PLAIN.titles(titles)).figure();
    assertEquals(20, bars.bars().size());
    for (int i = 0; i < 20; i++) {
      Bars.Bar bar = bars.bars().get(i);
      assertEquals(expected.get(i), bar.value(), 1e-12);
      String[] pair = bar.label().split(" – ", 2);
      assertEquals(vectors.similarity(pair[0], pair[1]), bar.value(), 1e-12);
    }
    assertEquals(
        1,
        ((Bars) Pictures.of(run, PictureKind.EXTREMES, PLAIN.titles(titles.subList(0, 2))).figure())
            .bars()
            .size());
    assertRefused(
        run,
        PictureKind.EXTREMES,
        PLAIN.items(1),
        "extremes: one movie makes no pair; choose more items");
  }

  @Test
  void curvesAreThoseOfTheHistory() {
    Picture picture = Pictures.of(run, PictureKind.CURVES, PLAIN);
    List<Curves> figures = picture.figures().stream().map(Curves.class::cast).toList();
    assertEquals(
        List.of("loss", "rating.mae", "rating.rmse"),
        figures.stream().map(Curves::yLabel).toList());
    assertArrayEquals(new double[] {2.5, 1.5, 1.25}, figures.get(0).curves().get(0).values());
    assertArrayEquals(new double[] {2}, figures.get(0).curves().get(1).values());
    assertArrayEquals(new double[] {1, 0.75, 0.5}, figures.get(1).curves().get(0).values());
    assertArrayEquals(new double[] {1.25, Double.NaN, 1}, figures.get(2).curves().get(0).values());
    assertEquals(
        List.of(figures.get(1).title()),
        Pictures.of(run, PictureKind.CURVES, PLAIN.target("rating.mae")).figures().stream()
            .map(figure -> figure.title())
            .toList());
    assertRefused(
        run,
        PictureKind.CURVES,
        PLAIN.target("auc"),
        directory.resolve("run/metrics.jsonl")
            + ": holds no figure 'auc'; it has loss, rating.mae, rating.rmse");
    assertRefused(
        links,
        PictureKind.CURVES,
        PLAIN,
        directory.resolve("links") + ": has no metrics.jsonl: its model is not trained by epochs");
  }

  @Test
  void histogramCountsRatingsAndLinks() {
    Histogram ratings = (Histogram) Pictures.of(run, PictureKind.HISTOGRAM, PLAIN).figure();
    // 0.5, three times 2, 3.5, twice 5: bins of 1.5 about each of 0.5, 2, 3.5, 5.
    assertArrayEquals(new double[] {-0.25, 1.25, 2.75, 4.25, 5.75}, ratings.edges());
    assertArrayEquals(new long[] {1, 3, 1, 2}, ratings.counts());
    Histogram ofLinks = (Histogram) Pictures.of(links, PictureKind.HISTOGRAM, PLAIN).figure();
    assertArrayEquals(new double[] {-0.5, 0.5, 1.5, 2.5}, ofLinks.edges());
    assertArrayEquals(new long[] {14, 14, 14}, ofLinks.counts());
    assertEquals("links of a movie", ofLinks.xLabel());
  }

  @Test
  void manyValuesShareBins() {
    double[] whole = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
    double[] edges = Histograms.edges(whole);
    assertEquals(31, edges.length);
    assertEquals(-0.5, edges[0]);
    assertTrue(edges[30] >= 999.5, Arrays.toString(edges));
    double[] real = IntStream.range(0, 1000).mapToDouble(i -> Math.sqrt(i)).toArray();
    double[] even = Histograms.edges(real);
    assertEquals(0, even[0]);
    assertTrue(even[even.length - 1] >= real[999]);
    assertArrayEquals(new double[] {2.5, 3.5}, Histograms.edges(3, 3, 3));
    assertArrayEquals(new double[] {0, 1}, Histograms.edges());
  }

  @Test
  void predictedPointsHaveTheErrorOfTheRegression() {
    Scatter scatter =
        (Scatter) Pictures.of(run, PictureKind.PREDICTED, PLAIN.target("tomatometer")).figure();
    var config = run.saved().config();
    double expected =
        Regression.of(
                run.table("movies").embedding().select(IntStream.range(0, 40).toArray()),
                Target.TOMATOMETER,
                config.downstream(),
                config.seed())
            .model()
            .mean()
            .mse();
    assertEquals(40, scatter.points().size());
    // Five folds of eight, so the mean over folds is the mean over movies.
    assertEquals(expected, meanSquaredError(scatter), 1e-12);
  }

  @Test
  void predictedRatingsAreThoseOfTheFile() throws IOException {
    Scatter scatter =
        (Scatter) Pictures.of(run, PictureKind.PREDICTED, PLAIN.target("rating")).figure();
    assertEquals(
        List.of(
            new Point("Same, user u1", 4, 3.5),
            new Point("Same, user u,2", 2, 3),
            new Point("Same, user u1", 5, 5)),
        scatter.points());
    assertTrue(scatter.caption().contains("RMSE 0.6455."), scatter.caption());
    assertRefused(
        links,
        PictureKind.PREDICTED,
        PLAIN.target("gross"),
        directory.resolve("links") + ": has nothing predicted 'gross'; it has tomatometer");
    OpenRun damaged = SavedFilms.ofRatings(directory.resolve("damaged"));
    Path file = directory.resolve("damaged/predictions.csv");
    Files.writeString(file, "user,movie,rating,prediction\nu1,k1,4,many\n");
    assertRefused(
        damaged, PictureKind.PREDICTED, PLAIN.target("rating"), file + ":2: holds no two numbers");
  }

  @Test
  void stabilityIsTheShareOfNeighboursThatOtherSeedsKeep() {
    Bars bars =
        (Bars)
            Pictures.of(run, PictureKind.STABILITY, PLAIN.titles(List.of("Film 20", "Film 33")))
                .figure();
    assertEquals(3, bars.bars().size());
    for (Bars.Bar bar : bars.bars().subList(0, 2)) {
      Set<String> own = neighbours(run.table("movies").embedding(), bar.label());
      double[] shares =
          run.tablesOfOtherSeeds("movies").stream()
              .mapToDouble(
                  seed -> {
                    Set<String> both = neighbours(seed, bar.label());
                    both.retainAll(own);
                    return both.size() / 10.0;
                  })
              .sorted()
              .toArray();
      assertEquals((shares[0] + shares[1]) / 2, bar.value(), 1e-12);
      assertEquals(shares[0], bar.low(), 1e-12);
      assertEquals(shares[1], bar.high(), 1e-12);
    }
    assertTrue(bars.bars().get(0).value() >= bars.bars().get(1).value());
    // Ten of the 39 others that have a direction.
    assertEquals(10 / 39.0, bars.bars().get(2).value(), 1e-12);
    assertRefused(
        links,
        PictureKind.STABILITY,
        PLAIN,
        directory.resolve("links")
            + ": has no runs of other seeds to compare with; make them with: reelvec run "
            + directory.resolve("links/config.yaml")
            + " --out "
            + directory.resolve("links")
            + " --seeds 5 --resume");
  }

  private static Set<String> neighbours(Embedding of, String title) {
    KeyedVectors keyed = KeyedVectors.of(of);
    Set<String> keys = new HashSet<>();
    keyed.mostSimilar(title).forEach(neighbour -> keys.add(neighbour.key()));
    return keys;
  }

  @Test
  void sideBySideShowsTheSameMovies() {
    Picture picture =
        Pictures.sideBySide(
            List.of(run, links),
            PictureKind.PCA,
            PLAIN.items(10).color("year"),
            PictureProgress.SILENT);
    assertEquals(2, picture.figures().size());
    PointMap first = (PointMap) picture.figures().get(0);
    PointMap second = (PointMap) picture.figures().get(1);
    assertEquals(
        first.points().stream().map(Point::title).toList(),
        second.points().stream().map(Point::title).toList());
    assertTrue(!first.points().equals(second.points()));
    assertEquals("linked: principal components of the 10 most linked movies", second.title());
    assertTrue(
        picture.notes().contains("shown are the 40 movies that all runs have"),
        picture.notes().toString());
  }

  @Test
  void titlesAndAFilterExcludeEachOther() {
    assertThrows(
        InputException.class,
        () ->
            new PictureOptions(
                "movies",
                0,
                List.of("Same"),
                "year=1990",
                null,
                PLAIN.metric(),
                0,
                1000,
                PictureOptions.Order.GIVEN,
                null,
                null));
  }

  private static double meanSquaredError(Scatter scatter) {
    return scatter.points().stream()
        .mapToDouble(p -> (p.y() - p.x()) * (p.y() - p.x()))
        .average()
        .orElseThrow();
  }

  private static void assertRefused(
      OpenRun of, PictureKind kind, PictureOptions options, String message) {
    InputException refused =
        assertThrows(InputException.class, () -> Pictures.of(of, kind, options));
    assertEquals(message, refused.getMessage());
  }
}
