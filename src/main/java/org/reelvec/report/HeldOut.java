package org.reelvec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reelvec.ask.Listing;
import org.reelvec.io.TextTable;

/**
 * The held-out figures of a run, each beside its baselines.
 *
 * @param tables of links, ratings, ranking and genres, those that the run has; the first column's
 *     name says what a table is of
 */
public record HeldOut(List<Listing> tables) {
  /** Keeps its own copy. */
  public HeldOut {
    tables = List.copyOf(tables);
  }

  /**
   * Lists them.
   *
   * @param metrics as {@code metrics.json} has them
   */
  public static HeldOut of(Map<String, Double> metrics) {
    Figures figures = new Figures(metrics);
    return new HeldOut(
        Stream.of(figures.links(), figures.ratings(), figures.ranking(), figures.genres())
            .filter(table -> !table.rows().isEmpty())
            .toList());
  }

  /** For a terminal. */
  public String text() {
    return tables.isEmpty()
        ? "Nothing was held out.\n"
        : tables.stream().map(Listing::text).collect(Collectors.joining("\n"));
  }

  private record Figures(Map<String, Double> metrics) {
    private static final int DIGITS = 4;

    private Listing links() {
      List<List<String>> rows = new ArrayList<>();
      for (String name : List.of("auc", "mrr", "hits@10")) {
        if (metrics.containsKey("link." + name)) {
          rows.add(List.of(name, of("link." + name), of("link.popularity." + name)));
        }
      }
      return listing(List.of("Held-out links", ">model", ">by popularity"), rows);
    }

    private Listing ratings() {
      List<List<String>> rows = new ArrayList<>();
      for (String name : List.of("rmse", "mae")) {
        if (metrics.containsKey("test." + name)) {
          rows.add(
              List.of(
                  name,
                  of("test." + name),
                  interval("test." + name),
                  of("test.biases." + name),
                  of("test.global-mean." + name)));
        }
      }
      return listing(
          List.of("Held-out ratings", ">model", ">95 % interval", ">user + movie bias", ">mean"),
          rows);
    }

    private Listing ranking() {
      List<List<String>> rows =
          metrics.keySet().stream()
              .filter(name -> name.matches("test\\.(recall|ndcg)@\\d+"))
              .map(name -> name.substring("test.".length()))
              .map(name -> List.of(name, of("test." + name), of("test.popularity." + name)))
              .toList();
      return listing(List.of("Ranking of unrated movies", ">model", ">by popularity"), rows);
    }

    private Listing genres() {
      List<List<String>> rows =
          metrics.containsKey("genre.purity@10")
              ? List.of(List.of("of ten neighbours", of("genre.purity@10"), of("genre.chance")))
              : List.of();
      return listing(List.of("Genre purity", ">model", ">by chance"), rows);
    }

    private static Listing listing(List<String> columns, List<List<String>> rows) {
      return new Listing("", columns, rows, "");
    }

    private String interval(String name) {
      return metrics.containsKey(name + ".low")
          ? of(name + ".low") + " .. " + of(name + ".high")
          : "";
    }

    private String of(String name) {
      Double value = metrics.get(name);
      return value == null ? "" : TextTable.number(value, DIGITS);
    }
  }
}
