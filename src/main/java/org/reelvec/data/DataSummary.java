package org.reelvec.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.film.Money;
import org.reelvec.data.film.MoneyCounts;
import org.reelvec.io.RowCounts.Rows;
import org.reelvec.table.Column;

/** What was read, for people: the head of a run, and {@code reelvec data describe}. */
public final class DataSummary {
  private DataSummary() {}

  /** A few lines, without line ends. */
  public static List<String> lines(WikipediaData config, MovieLinks data) {
    LinkTotals totals = data.totals();
    int movies = data.matrix().movies();
    int pairs = data.matrix().pairs();
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%s: %,d movies, %,d links, %,d distinct pairs, %.1f links a movie",
            config.path(), movies, data.links().size(), pairs, pairs / (double) movies));
    lines.add(
        text(
            "links: %,d distinct in the file, %,d listed at least %,d times, %,d kept",
            totals.distinct(), totals.frequent(), config.minLinkCount(), data.links().size()));
    if (totals.moviesWithoutLinks() > 0) {
      lines.add(text("movies without a link that was kept: %,d", totals.moviesWithoutLinks()));
    }
    lines.add(
        "known: "
            + List.of("year", "tomatometer", "average", "gross", "budget", "runtime").stream()
                .map(name -> text("%s %,d", name, known(data, name)))
                .collect(Collectors.joining(", ")));
    data.money().forEach((column, counts) -> addMoney(lines, column, counts));
    data.refused().byReason().forEach((reason, rows) -> lines.add(leftOut(reason, rows)));
    return lines;
  }

  private static void addMoney(List<String> lines, String column, MoneyCounts counts) {
    if (!counts.refused().isEmpty()) {
      lines.add(
          text("%s: %,d texts are amounts; refused: ", column, counts.accepted())
              + counts.refused().entrySet().stream()
                  .map(
                      (Map.Entry<Money.Refusal, Integer> e) ->
                          text("%s %,d", e.getKey().words(), e.getValue()))
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String leftOut(String reason, Rows rows) {
    String lines =
        rows.firstLines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return text(
        "left out: %s: %,d (%s %s%s)",
        reason,
        rows.count(),
        rows.count() == 1 ? "line" : "lines",
        lines,
        rows.count() > rows.firstLines().size() ? ", ..." : "");
  }

  private static long known(MovieLinks data, String name) {
    return data.attributes().find(name).orElseThrow() instanceof Column.Doubles numbers
        ? Arrays.stream(numbers.values()).filter(value -> !Double.isNaN(value)).count()
        : 0;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
