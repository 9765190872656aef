package org.reelvec.data.ratings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reelvec.config.RatingsData;
import org.reelvec.io.RowCounts.Rows;
import org.reelvec.table.Column;

/** What was read of ratings, for people: the head of a run, and {@code reelvec data describe}. */
public final class RatingSummary {
  private RatingSummary() {}

  /** A few lines, without line ends. Takes time in proportion to the ratings. */
  public static List<String> lines(RatingsData config, MovieRatings data) {
    Ratings ratings = data.ratings();
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%s: %,d ratings of %,d movies by %,d users, %s %% of all pairs",
            config.path(),
            ratings.size(),
            ratings.movies(),
            ratings.users(),
            percent(ratings.size(), (double) ratings.users() * ratings.movies())));
    lines.add("ratings a user: " + spread(ratings.user(), ratings.users()));
    lines.add("ratings a movie: " + spread(ratings.movie(), ratings.movies()));
    lines.addAll(RatingHistogram.of(ratings.value()).lines());
    if (ratings.hasTimes()) {
      lines.add(
          text(
              "rated from %s to %s",
              day(Arrays.stream(ratings.time()).min().orElse(0)),
              day(Arrays.stream(ratings.time()).max().orElse(0))));
    }
    if (data.attributes().find("year").orElse(null) instanceof Column.Doubles years) {
      lines.add(years(years.values()));
    }
    String known = known(data);
    if (!known.isEmpty()) {
      lines.add("known: " + known);
    }
    for (MovieRatings.Refused refused : data.refused()) {
      lines.addAll(leftOut(refused));
    }
    return lines;
  }

  private static String spread(int[] owners, int size) {
    int[] counts = new int[size];
    for (int owner : owners) {
      counts[owner]++;
    }
    return spread(counts);
  }

  /** Mean, median, least and most of some counts, at least one. */
  public static String spread(int[] counts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    return text(
        "mean %,.1f, median %,d, from %,d to %,d",
        Arrays.stream(sorted).asLongStream().sum() / (double) sorted.length,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static LocalDate day(int seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }

  private static String years(double[] years) {
    double[] known = Arrays.stream(years).filter(year -> !Double.isNaN(year)).sorted().toArray();
    return known.length == 0
        ? "movies: no year is known"
        : text(
            "movies from %.0f to %.0f, median %.0f",
            known[0], known[known.length - 1], known[known.length / 2]);
  }

  /** How many movies have each attribute, but for the two that are reckoned for all. */
  private static String known(MovieRatings data) {
    return data.attributes().columns().entrySet().stream()
        .filter(e -> !e.getKey().equals("count") && !e.getKey().equals("rating"))
        .map((Map.Entry<String, Column> e) -> text("%s %,d", e.getKey(), known(e.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static long known(Column column) {
    return IntStream.range(0, column.size()).filter(row -> column.text(row) != null).count();
  }

  /** The lines of a file that could not be used, a line a reason. */
  public static List<String> leftOut(MovieRatings.Refused refused) {
    return refused.rows().byReason().entrySet().stream()
        .map(e -> leftOut(refused.file(), e.getKey(), e.getValue()))
        .toList();
  }

  private static String leftOut(Path file, String reason, Rows rows) {
    String numbers =
        rows.firstLines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String where =
        numbers.isEmpty()
            ? ""
            : text(
                " (%s %s%s)",
                rows.count() == 1 ? "line" : "lines",
                numbers,
                rows.count() > rows.firstLines().size() ? ", ..." : "");
    return text("left out of %s: %s: %,d%s", file, reason, rows.count(), where);
  }

  /** With three digits that count. */
  private static String percent(double part, double whole) {
    double percent = 100 * part / whole;
    int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(percent)));
    return text("%." + digits + "f", percent);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
