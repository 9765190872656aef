package org.reelvec.run;

import static org.reelvec.io.TextTable.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reelvec.config.ConfigWriter;
import org.reelvec.downstream.Recommendation;
import org.reelvec.explore.Neighbour;
import org.reelvec.plot.LineChart;
import org.reelvec.plot.Markup;
import org.reelvec.run.RunResult.Neighbourhood;
import org.reelvec.saved.Provenance;
import org.reelvec.train.EpochRecord;

/**
 * A run as one HTML page that needs no network and no script. Every text of the data is escaped,
 * and the page's own policy forbids scripts and requests, so that a hostile title stays a title.
 */
final class Report {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
      h1 { margin-bottom: 0; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #8886; }
      table { border-collapse: collapse; margin: .5rem 0; }
      th, td { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      .columns { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem 2rem; }
      svg { max-width: 100%; height: auto; } pre { overflow-x: auto; padding: .8rem; background: #8882; white-space: pre-wrap; }
      .muted { opacity: .75; }
      """;

  private Report() {}

  static String html(RunResult result) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
            + " 'unsafe-inline'\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(text(result.config().name())).append(" – reelvec</title>\n");
    page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    page.append("<h1>").append(text(result.config().name())).append("</h1>\n");
    page.append("<p class=\"muted\">Finished ")
        .append(finished(result))
        .append(" by reelvec</p>\n");
    section(page, "Data", data(result));
    if (result.history().size() > 0) {
      section(page, "Training", training(result));
    }
    section(page, "Held-out figures", heldOut(result.metrics()));
    section(page, "Neighbours", neighbours(result.neighbours()));
    result
        .recommendation()
        .ifPresent(
            r ->
                section(
                    page,
                    "Recommended by a linear SVM",
                    recommendation(r, result.config().downstream().recommend().top())));
    if (!result.predictions().isEmpty()) {
      section(page, "Predicted from the vectors", predictions(result.predictions()));
    }
    section(page, "Where it came from", provenance(result));
    section(
        page, "Configuration", "<pre>" + text(ConfigWriter.write(result.config())) + "</pre>\n");
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void section(StringBuilder page, String heading, String content) {
    page.append("<section>\n<h2>")
        .append(text(heading))
        .append("</h2>\n")
        .append(content)
        .append("</section>\n");
  }

  /** As the terminal has it: a histogram among the lines is drawn by its columns. */
  private static String data(RunResult result) {
    List<String> lines = new ArrayList<>(result.data());
    lines.addAll(result.remarks());
    return "<pre>" + text(String.join("\n", lines)) + "</pre>\n";
  }

  private static String training(RunResult result) {
    List<EpochRecord> epochs = result.history().epochs();
    StringBuilder html = new StringBuilder("<div class=\"columns\">\n");
    List<Double> losses = epochs.stream().map(EpochRecord::loss).toList();
    html.append("<div>")
        .append(new LineChart("training loss by epoch", losses).svg())
        .append("</div>\n");
    for (String name : epochs.get(0).validation().keySet()) {
      List<Double> values = epochs.stream().map(epoch -> epoch.figure(name)).toList();
      html.append("<div>")
          .append(new LineChart("validation " + name + " by epoch", values).svg())
          .append("</div>\n");
    }
    html.append("</div>\n");
    int best = result.history().best(result.config().training().earlyStopping());
    String vectors =
        switch (result.config().training().refit()) {
          case NONE -> "figures and vectors are those of epoch %d";
          case VALIDATION ->
              "epoch %d was best; figures and vectors are of a second training, as long, on the"
                  + " validation part too";
          case ALL ->
              "the figures are those of epoch %d; the vectors are of a second training, as long, on"
                  + " everything";
        };
    return html + "<p>%d epochs; %s.</p>\n".formatted(epochs.size(), vectors.formatted(best));
  }

  private static String heldOut(Map<String, Double> metrics) {
    List<FigureTable> tables = HeldOut.tables(metrics);
    return tables.isEmpty()
        ? "<p>Nothing was held out.</p>\n"
        : tables.stream().map(FigureTable::html).collect(Collectors.joining());
  }

  private static String neighbours(List<Neighbourhood> neighbourhoods) {
    return neighbourhoods.stream()
        .map(n -> "<div><h3>" + text(n.title()) + "</h3>\n" + nearest(n.nearest()) + "</div>\n")
        .collect(Collectors.joining("", "<div class=\"columns\">\n", "</div>\n"));
  }

  private static String nearest(List<Neighbour> nearest) {
    HtmlTable table = new HtmlTable(">", ">cosine", "title");
    nearest.forEach(n -> table.row(Integer.toString(n.rank()), number(n.score(), 3), n.title()));
    return table.html();
  }

  private static String recommendation(Recommendation recommendation, int top) {
    List<Recommendation.Ranked> ranking = recommendation.ranking();
    int shown = Math.min(top, ranking.size());
    return "<p>All movies ranked by their signed distance from the plane between the liked and the"
        + " disliked titles; * was given.</p>\n"
        + "<div class=\"columns\">\n"
        + "<div><h3>Best</h3>\n"
        + ranked(ranking.subList(0, shown))
        + "</div>\n<div><h3>Worst</h3>\n"
        + ranked(ranking.subList(ranking.size() - shown, ranking.size()))
        + "</div>\n</div>\n";
  }

  private static String ranked(List<Recommendation.Ranked> ranking) {
    HtmlTable table = new HtmlTable(">", ">decision", "title");
    ranking.forEach(
        r ->
            table.row(
                Integer.toString(r.rank()),
                number(r.decision(), 3),
                r.title() + (r.given() ? " *" : "")));
    return table.html();
  }

  private static String predictions(List<Predicted> results) {
    HtmlTable table =
        new HtmlTable(
            "target", ">movies", ">MSE", ">MSE of the mean", ">R2", ">median absolute error");
    for (Predicted r : results) {
      table.row(
          r.label(),
          number(r.result().count(), 0),
          r.mse(),
          number(r.result().baseline().mean().mse(), 4),
          number(r.result().model().mean().r2(), 3),
          r.medianError());
    }
    return table.html();
  }

  private static String provenance(RunResult result) {
    Provenance provenance = result.provenance();
    HtmlTable table = new HtmlTable("", "");
    table.row("seed", Long.toString(provenance.seed()));
    table.row(
        "threads", provenance.threads() == 0 ? "all" : Integer.toString(provenance.threads()));
    table.row("device", provenance.device());
    provenance.inputs().forEach((file, sha) -> table.row(file, "SHA-256 " + sha));
    provenance.versions().forEach(table::row);
    table.row("commit", provenance.commit());
    return table.html();
  }

  private static String finished(RunResult result) {
    return text(String.valueOf(result.provenance().finished()));
  }

  private static String text(String text) {
    return Markup.escape(text);
  }
}
