package org.reelvec.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.reelvec.ask.Listing;
import org.reelvec.io.TextTable;

/** The held-out figures of a run, each beside the plain guesses that it has to beat. */
final class HeldOutFigures {
  private static final int DIGITS = 4;

  private final JsonNode metrics;
  private final List<List<String>> rows = new ArrayList<>();

  private HeldOutFigures(JsonNode metrics) {
    this.metrics = metrics;
  }

  /**
   * Lists them.
   *
   * @param metrics as {@code metrics.json} has them
   */
  static Listing of(JsonNode metrics) {
    HeldOutFigures figures = new HeldOutFigures(metrics);
    for (String name : List.of("auc", "mrr", "hits@10")) {
      figures.add("links: " + name, "link." + name, "link.popularity." + name, "by popularity");
    }
    for (String name : List.of("rmse", "mae")) {
      String baseline = "test.biases." + name;
      figures.add("ratings: " + name, "test." + name, baseline, "user + movie bias");
    }
    for (String name : List.of("ndcg@10", "recall@10")) {
      String baseline = "test.popularity." + name;
      figures.add("unrated movies: " + name, "test." + name, baseline, "by popularity");
    }
    figures.add("genres in common: purity@10", "genre.purity@10", "genre.chance", "by chance");
    return new Listing(
        "",
        List.of("held-out figure", ">this run", ">95 % interval", ">baseline", "baseline is"),
        figures.rows,
        figures.rows.isEmpty() ? "Nothing was held out." : "");
  }

  private void add(String label, String name, String baseline, String what) {
    if (metrics.has(name)) {
      rows.add(List.of(label, number(name), interval(name), number(baseline), what));
    }
  }

  private String interval(String name) {
    return metrics.has(name + ".low")
        ? number(name + ".low") + " .. " + number(name + ".high")
        : "";
  }

  private String number(String name) {
    JsonNode value = metrics.path(name);
    return value.isNumber() ? TextTable.number(value.asDouble(), DIGITS) : "";
  }
}
