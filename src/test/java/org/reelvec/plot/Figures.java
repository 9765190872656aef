package org.reelvec.plot;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Figures of every kind with titles as strangers may write them. */
final class Figures {
  static final String HOSTILE =
      "</script><img src=\"http://example.invalid/x\""
          + " onerror='alert(1)'>&\u202Eevil\uD83C\uDFAC\u0001";

  private static final List<String> TITLES =
      List.of(
          "Ringu",
          "The Ring",
          HOSTILE,
          "\u4E03\u4EBA\u306E\u4F8D",
          "\u0627\u0644\u0645\u0648\u0645\u064A\u0627\u0621",
          "\"Quoted\", with a comma\nand a line end",
          "Am\u00E9lie",
          "x".repeat(300),
          "A very long title of words that goes on ".repeat(7),
          "'>\"<b>bold</b>");

  private Figures() {}

  static String title(int i) {
    return i < TITLES.size() ? TITLES.get(i) : "Film number " + i;
  }

  /** As a page shows it: in one line, without marks that turn text around. */
  static String shown(String text) {
    return Lettering.clean(text);
  }

  static List<String> titles(int n) {
    return IntStream.range(0, n).mapToObj(Figures::title).toList();
  }

  /** Clusters of points; years are missing for every ninth. */
  static PointMap map(int n, boolean byGenre) {
    SplittableRandom random = new SplittableRandom(7);
    List<Point> points =
        IntStream.range(0, n)
            .mapToObj(
                i ->
                    new Point(
                        title(i),
                        i % 5 * 8 + random.nextGaussian() * 2,
                        i % 3 * 9 + random.nextGaussian() * 2))
            .toList();
    Colouring colouring =
        byGenre
            ? new Colouring.ByCategory(
                "genre",
                IntStream.range(0, n)
                    .mapToObj(
                        i ->
                            i % 9 == 0 ? "" : i % 9 == 1 ? HOSTILE : "genre " + i % 5 * (i % 3 + 1))
                    .toList())
            : new Colouring.ByNumber(
                "year",
                IntStream.range(0, n)
                    .mapToDouble(i -> i % 9 == 0 ? Double.NaN : 1920 + i % 104)
                    .toArray());
    return new PointMap(
        "Films near one another " + HOSTILE,
        "t-SNE of " + n + " films, cosine, perplexity 30, seed 1 <i>",
        byGenre ? "first component" : "",
        byGenre ? "second component" : "",
        points,
        colouring,
        List.of(new PointMap.Arrow(0, 1)));
  }

  /** The same map of other items. */
  static PointMap named(PointMap map, List<String> titles) {
    return new PointMap(
        map.title(),
        map.caption(),
        map.xLabel(),
        map.yLabel(),
        IntStream.range(0, map.points().size())
            .mapToObj(
                i -> new Point(titles.get(i), map.points().get(i).x(), map.points().get(i).y()))
            .toList(),
        map.colouring(),
        map.arrows());
  }

  /** The same map without colours. */
  static PointMap plain(PointMap map) {
    return new PointMap(
        map.title(),
        map.caption(),
        map.xLabel(),
        map.yLabel(),
        map.points(),
        new Colouring.Plain(),
        map.arrows());
  }

  static HeatMap heat(int n) {
    return heat(titles(n));
  }

  static HeatMap heat(List<String> titles) {
    int n = titles.size();
    double[][] values = new double[n][];
    for (int i = 0; i < n; i++) {
      values[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        values[i][j] = i == j ? 1 : Math.cos(i - j * 0.7) * 0.8;
      }
    }
    return new HeatMap("Similarity of " + n + " films", "Cosines", "cosine", titles, values, -1, 1);
  }

  /** A chain: each merge adds one leaf. */
  static DendrogramFigure dendrogram(int n) {
    return dendrogram(titles(n));
  }

  static DendrogramFigure dendrogram(List<String> titles) {
    int n = titles.size();
    int[] left = IntStream.range(0, n - 1).map(k -> k == 0 ? 0 : n + k - 1).toArray();
    int[] right = IntStream.range(0, n - 1).map(k -> k + 1).toArray();
    double[] height = IntStream.range(0, n - 1).mapToDouble(k -> Math.sqrt(k + 1.0) / 5).toArray();
    return new DendrogramFigure(
        "Ward's tree", "Ward on 1 - cosine", "distance", titles, left, right, height);
  }

  static List<Figure> small() {
    double[] loss = IntStream.range(0, 20).mapToDouble(i -> 1 / (1 + i * 0.3)).toArray();
    double[] validation = Arrays.stream(loss).map(v -> v * 1.1 + 0.05).toArray();
    validation[3] = Double.NaN;
    return List.of(
        map(60, false),
        map(60, true),
        heat(12),
        dendrogram(14),
        new Curves(
            "Loss",
            "by epoch",
            "epoch",
            "mean squared error",
            List.of(
                new Curves.Curve("training", loss),
                new Curves.Curve("validation " + HOSTILE, validation))),
        new Histogram(
            "Ratings",
            "of all users",
            "stars",
            "ratings",
            new double[] {0.5, 1.5, 2.5, 3.5, 4.5, 5.5},
            new long[] {1200, 3400, 9000, 15000, 8000}),
        new Scatter(
            "Predicted gross",
            "10 folds",
            "true, log10 of $",
            "predicted",
            map(60, false).points().stream()
                .map(p -> new Point(p.title(), p.x(), p.x() + p.y() / 9))
                .toList()),
        bars(14));
  }

  /** Every fourth bar has no interval. */
  static Bars bars(int n) {
    return new Bars(
        "Stability",
        "share of the 10 nearest that five seeds share",
        "overlap",
        IntStream.range(0, n)
            .mapToObj(
                i ->
                    i % 4 == 0
                        ? new Bars.Bar(title(i), 0.9 - i * 0.05)
                        : new Bars.Bar(title(i), 0.9 - i * 0.05, 0.85 - i * 0.05, 0.97 - i * 0.05))
            .toList());
  }

  /** Of nothing, of one thing, of nothing known. */
  static List<Figure> empty() {
    return List.of(
        new PointMap("none", "", "", "", List.of(), new Colouring.Plain(), List.of()),
        new PointMap(
            "one",
            "",
            "",
            "",
            List.of(new Point("a", 1, 1)),
            new Colouring.ByNumber("year", new double[] {Double.NaN}),
            List.of()),
        new HeatMap("none", "", "", List.of(), new double[0][], 0, 1),
        dendrogram(1),
        new Curves("none", "", "", "", List.of()),
        new Curves("nan", "", "", "", List.of(new Curves.Curve("a", new double[] {Double.NaN}))),
        new Histogram("none", "", "", "", new double[] {1}, new long[0]),
        new Scatter("none", "", "", "", List.of()),
        new Scatter("one", "", "", "", List.of(new Point("a", 0, 0))),
        new Bars("none", "", "", List.of()),
        new Bars("zero", "", "", List.of(new Bars.Bar("a", 0))));
  }
}
