package org.reelvec.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reelvec.explore.Incidence;
import org.reelvec.plot.Histogram;
import org.reelvec.saved.SavedRun;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** How often each value occurs in what a run was trained on. */
final class Histograms {
  /** So many values at most have a bin each. */
  private static final int VALUES = 21;

  private static final int BINS = 30;

  private Histograms() {}

  static Picture of(Asked asked) {
    SavedRun saved = asked.run().saved();
    Table pairs = saved.pairs();
    if (pairs.find("rating").orElse(null) instanceof Column.Floats ratings) {
      double[] values =
          IntStream.range(0, ratings.size()).mapToDouble(i -> ratings.values()[i]).toArray();
      return picture(
          asked.title(String.format(Locale.ROOT, "%,d ratings by value", values.length)),
          "The ratings that the vectors were learnt from.",
          "rating",
          "ratings",
          values);
    }
    String what =
        pairs.find("link").isPresent() ? "link" : pairs.find("term").isPresent() ? "term" : "user";
    int movies = saved.table("movies").size();
    Incidence of = Incidence.of(pairs, "movie", what, movies);
    double[] counts =
        IntStream.range(0, movies).mapToDouble(movie -> of.of(movie).length).toArray();
    return picture(
        asked.title(String.format(Locale.ROOT, "%ss of each of %,d movies", what, movies)),
        "What the vectors were learnt from; each %s of a movie counts once.".formatted(what),
        what + "s of a movie",
        "movies",
        counts);
  }

  private static Picture picture(
      String title, String caption, String xLabel, String yLabel, double[] values) {
    double[] edges = edges(values);
    long[] counts = new long[edges.length - 1];
    for (double value : values) {
      int place = Arrays.binarySearch(edges, value);
      counts[Math.min(place < 0 ? -place - 2 : place, counts.length - 1)]++;
    }
    return new Picture(new Histogram(title, caption, xLabel, yLabel, edges, counts), List.of());
  }

  /** A bin about each value where they are few and evenly spaced, else bins of one width. */
  static double[] edges(double... values) {
    double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
    if (distinct.length == 0) {
      return new double[] {0, 1};
    }
    double low = distinct[0];
    double high = distinct[distinct.length - 1];
    double step =
        IntStream.range(1, distinct.length)
            .mapToDouble(i -> distinct[i] - distinct[i - 1])
            .min()
            .orElse(1);
    boolean even = (high - low) / step < VALUES;
    if (even) {
      int bins = (int) Math.round((high - low) / step) + 1;
      return IntStream.rangeClosed(0, bins).mapToDouble(i -> low + (i - 0.5) * step).toArray();
    }
    boolean whole = Arrays.stream(distinct).allMatch(value -> value == Math.rint(value));
    double width = whole ? Math.ceil((high - low + 1) / BINS) : (high - low) / BINS;
    int bins = (int) Math.ceil((high - low + (whole ? 1 : 0)) / width);
    double first = whole ? low - 0.5 : low;
    return IntStream.rangeClosed(0, bins).mapToDouble(i -> first + i * width).toArray();
  }
}
