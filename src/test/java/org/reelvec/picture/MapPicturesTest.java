package org.reelvec.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.ask.OpenRun;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Metric;
import org.reelvec.explore.pca.Pca;
import org.reelvec.explore.tsne.Tsne;
import org.reelvec.explore.tsne.TsneMap;
import org.reelvec.explore.tsne.TsneProgress;
import org.reelvec.explore.tsne.TsneSettings;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.plot.Colouring;
import org.reelvec.plot.Coordinates;
import org.reelvec.plot.Point;
import org.reelvec.plot.PointMap;

class MapPicturesTest {
  private static final PictureOptions PLAIN = PictureOptions.DEFAULT;

  @TempDir static Path directory;
  static OpenRun run;
  static Embedding movies;

  @BeforeAll
  static void openRun() throws IOException {
    run = SavedFilms.ofRatings(directory.resolve("run"));
    movies = run.table("movies").embedding();
  }

  @Test
  void placesPointsWhereTsneDoes() {
    List<Integer> steps = new ArrayList<>();
    PointMap map =
        map(
            Pictures.of(
                run,
                PictureKind.TSNE,
                PLAIN.items(30),
                (work, done, of) -> steps.add(1000 * of + done)));
    TsneSettings settings =
        TsneSettings.of(Metric.COSINE, RandomStreams.stream(7, "t-sne").nextLong())
            .withPerplexity(9);
    TsneMap expected =
        Tsne.map(
            movies.select(IntStream.range(0, 30).toArray()).vectors(),
            SavedFilms.DIMENSIONS,
            settings,
            TsneProgress.SILENT);
    assertEquals(30, map.points().size());
    for (int i = 0; i < 30; i++) {
      assertEquals(expected.x(i), map.points().get(i).x());
      assertEquals(expected.y(i), map.points().get(i).y());
    }
    assertEquals(1_001_000, steps.get(steps.size() - 1));
    assertTrue(map.title().equals("planted: t-SNE of the 30 most rated movies"), map.title());
  }

  @Test
  void lowersThePerplexityAndSaysSo() {
    Picture picture = Pictures.of(run, PictureKind.TSNE, PLAIN.items(30));
    String note = "perplexity lowered from 30 to 9, there being 30 movies";
    assertTrue(picture.notes().contains(note), picture.notes().toString());
    assertTrue(map(picture).caption().contains("Perplexity lowered from 30 to 9"));
    assertTrue(map(picture).caption().contains("perplexity 9, 1,000 iterations"));
  }

  @Test
  void refusesAPerplexityThatIsTooHigh() {
    PictureOptions asked =
        new PictureOptions(
            "movies",
            30,
            List.of(),
            null,
            null,
            Metric.COSINE,
            12,
            1000,
            PictureOptions.Order.GIVEN,
            null,
            null);
    assertRefused(
        PictureKind.TSNE,
        asked,
        "t-SNE of 30 items: perplexity 12.0 is too high, it must be below 9.67; set a lower"
            + " perplexity or choose more items");
    assertRefused(
        PictureKind.TSNE,
        PLAIN.items(4),
        "t-SNE of 4 items: it takes 5 or more; choose more items");
    assertRefused(
        PictureKind.UMAP, PLAIN.items(3), "UMAP of 3 items: it takes 4 or more; choose more items");
    assertRefused(
        PictureKind.PCA,
        PLAIN.items(1),
        "2 principal components of 1 vectors of 6 dimensions: expected 2 vectors or more");
  }

  @Test
  void umapKeepsGroupsAndIsTheSameEachTime() {
    PointMap map = map(Pictures.of(run, PictureKind.UMAP, PLAIN));
    PointMap again = map(Pictures.of(run, PictureKind.UMAP, PLAIN));
    assertEquals(map.points(), again.points());
    int within = 0;
    for (int i = 0; i < SavedFilms.MOVIES; i++) {
      Point point = map.points().get(i);
      int self = i;
      int nearest =
          IntStream.range(0, SavedFilms.MOVIES)
              .filter(j -> j != self)
              .boxed()
              .min(
                  Comparator.comparingDouble(
                      j ->
                          Math.hypot(
                              map.points().get(j).x() - point.x(),
                              map.points().get(j).y() - point.y())))
              .orElseThrow();
      within += nearest % SavedFilms.GROUPS == i % SavedFilms.GROUPS ? 1 : 0;
    }
    assertTrue(within >= 36, within + " of 40 lie beside one of their group");
  }

  @Test
  void projectsOnPrincipalAxes() {
    PointMap map = map(Pictures.of(run, PictureKind.PCA, PLAIN.items(20)));
    float[] vectors = movies.select(IntStream.range(0, 20).toArray()).vectors();
    Pca pca = Pca.of(vectors, SavedFilms.DIMENSIONS, 2);
    double[] places = pca.project(vectors);
    assertEquals(20, map.points().size());
    for (int i = 0; i < 20; i++) {
      assertEquals(places[2 * i], map.points().get(i).x());
      assertEquals(places[2 * i + 1], map.points().get(i).y());
    }
    assertTrue(map.xLabel().startsWith("component 1 ("), map.xLabel());
  }

  @Test
  void movesAMovieByTheSameArrow() {
    Picture picture =
        Pictures.of(
            run,
            PictureKind.PCA,
            PLAIN.items(5).color("year").arrow("Film 38", "Film 39", "Film 37"));
    PointMap map = map(picture);
    List<String> titles = map.points().stream().map(Point::title).toList();
    assertEquals(
        List.of(
            "Film 38 (1990)", "Film 39 (1990)", "Film 37 (1990)", "Film 37 + (Film 39 - Film 38)"),
        titles.subList(0, 4));
    assertEquals(List.of(new PointMap.Arrow(0, 1), new PointMap.Arrow(2, 3)), map.arrows());
    List<Point> points = map.points();
    assertEquals(
        points.get(1).x() - points.get(0).x(), points.get(3).x() - points.get(2).x(), 1e-5);
    assertEquals(
        points.get(1).y() - points.get(0).y(), points.get(3).y() - points.get(2).y(), 1e-5);
    double[] years = ((Colouring.ByNumber) map.colouring()).values();
    assertEquals(1987, years[2]);
    assertTrue(Double.isNaN(years[3]));
    assertEquals(points.size(), years.length);
    assertTrue(map.caption().contains("Nearest to Film 37 + (Film 39 - Film 38) by cosine: "));
  }

  @Test
  void coloursByNumberAndCountsWhatLacksIt() {
    Picture picture = Pictures.of(run, PictureKind.PCA, PLAIN.items(20).color("year"));
    Colouring.ByNumber years = (Colouring.ByNumber) map(picture).colouring();
    assertEquals("year", years.attribute());
    assertEquals(1950, years.values()[0]);
    assertTrue(Double.isNaN(years.values()[9]) && Double.isNaN(years.values()[19]));
    assertTrue(picture.notes().contains("2 of 20 movies have no year and are grey"));
    assertTrue(map(picture).caption().endsWith("2 of 20 movies have no year and are grey."));
  }

  @Test
  void coloursByTheFirstGenre() {
    Picture picture = Pictures.of(run, PictureKind.PCA, PLAIN.items(16).color("genre"));
    Colouring.ByCategory genres = (Colouring.ByCategory) map(picture).colouring();
    assertEquals("genres", genres.attribute());
    assertEquals(List.of("G0", "G1", "G2", "G3", "G0"), genres.values().subList(0, 5));
    assertEquals("", genres.values().get(7));
    assertTrue(picture.notes().contains("2 of 16 movies have no genres and are grey"));
    assertTrue(map(picture).caption().contains("Colour: the first genres."));
  }

  @Test
  void saysWhichAttributeMayBeMeant() {
    assertRefused(
        PictureKind.PCA,
        PLAIN.color("yaer"),
        "color: no attribute of movies is called 'yaer', did you mean 'year'?; there is: count,"
            + " year, rating, tomatometer, genres");
  }

  @Test
  void leavesOutWhatPointsNowhereAndNamesIt() {
    Picture picture = Pictures.of(run, PictureKind.PCA, PLAIN.items(10));
    assertEquals(
        "left out 2 movies without a direction (vectors of length 0 or with NaN): 'Film 40 (1990)',"
            + " 'Film 41 (1990)'",
        picture.notes().get(0));
    assertEquals(SavedFilms.HOSTILE.get(0), map(picture).points().get(0).title());
  }

  @Test
  void keepsHostileTitlesAndTellsLikeOnesApart() {
    Coordinates coordinates =
        Coordinates.of(Pictures.of(run, PictureKind.PCA, PLAIN.items(9)).figure());
    List<String> titles = coordinates.rows().stream().map(row -> row.get(0)).toList();
    assertEquals(SavedFilms.HOSTILE.subList(0, 4), titles.subList(0, 4));
    assertEquals(
        List.of("k4", "Same (#k5)", "Same (#k6)", "Same (#k7)", "Film 8 (1990)"),
        titles.subList(4, 9));
  }

  @Test
  void showsTheTitlesThatAreNamedOrFit() {
    PointMap named =
        map(Pictures.of(run, PictureKind.PCA, PLAIN.titles(List.of("Film 30", "#k6", "Film 10"))));
    assertArrayEquals(
        new String[] {"Film 30 (1990)", "Same", "Film 10 (1990)"},
        named.points().stream().map(Point::title).toArray());
    assertEquals("planted: principal components of 3 chosen movies", named.title());
    PictureOptions filtered =
        new PictureOptions(
            "movies",
            3,
            List.of(),
            "year=1970..1980",
            null,
            Metric.COSINE,
            0,
            1000,
            PictureOptions.Order.GIVEN,
            null,
            null);
    assertArrayEquals(
        new String[] {"Film 20 (1990)", "Film 21 (1990)", "Film 22 (1990)"},
        map(Pictures.of(run, PictureKind.PCA, filtered)).points().stream()
            .map(Point::title)
            .toArray());
  }

  private static void assertRefused(PictureKind kind, PictureOptions options, String message) {
    InputException refused =
        assertThrows(InputException.class, () -> Pictures.of(run, kind, options));
    assertEquals(message, refused.getMessage());
  }

  private static PointMap map(Picture picture) {
    return (PointMap) picture.figure();
  }
}
