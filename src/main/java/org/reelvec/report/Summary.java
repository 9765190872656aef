package org.reelvec.report;

import static org.reelvec.io.TextTable.number;

import java.util.List;
import org.reelvec.downstream.Recommendation;
import org.reelvec.explore.Neighbour;
import org.reelvec.io.OneLine;
import org.reelvec.io.TextTable;
import org.reelvec.report.RunResult.Neighbourhood;

/** What a run found, as text for a terminal. */
public final class Summary {
  private static final int NEIGHBOURS = 5;

  private Summary() {}

  /** The whole summary. */
  public static String of(RunResult result) {
    StringBuilder text = new StringBuilder();
    text.append(HeldOut.of(result.metrics()).text());
    for (Neighbourhood neighbourhood : result.neighbours()) {
      text.append("\nNearest to ").append(OneLine.of(neighbourhood.movie().title())).append('\n');
      text.append(neighbours(neighbourhood.nearest().stream().limit(NEIGHBOURS).toList()));
    }
    result
        .recommendation()
        .ifPresent(
            recommendation ->
                text.append(
                    recommendation(
                        recommendation, result.config().downstream().recommend().top())));
    if (!result.predictions().isEmpty()) {
      text.append('\n').append(predictions(result.predictions()));
    }
    result.remarks().forEach(remark -> text.append("\nnote: ").append(remark).append('\n'));
    text.append("\nrun directory: ").append(result.directory().path());
    text.append("\nreport:        ").append(result.directory().report()).append('\n');
    return text.toString();
  }

  private static String neighbours(List<Neighbour> neighbours) {
    TextTable table = new TextTable(">", ">", "");
    neighbours.forEach(n -> table.row("  " + n.rank(), number(n.score(), 3), n.title()));
    return table.toString();
  }

  /** The best and the worst end of a ranking; titles that were given are marked. */
  public static String recommendation(Recommendation recommendation, int top) {
    List<Recommendation.Ranked> ranking = recommendation.ranking();
    int shown = Math.min(top, ranking.size());
    return "\nRecommended (linear SVM; * was given)\n"
        + ranked(ranking.subList(0, shown))
        + "Least of all\n"
        + ranked(ranking.subList(ranking.size() - shown, ranking.size()));
  }

  private static String ranked(List<Recommendation.Ranked> ranking) {
    TextTable table = new TextTable(">", ">", "");
    ranking.forEach(
        r ->
            table.row(
                "  " + r.rank(), number(r.decision(), 3), r.title() + (r.given() ? " *" : "")));
    return table.toString();
  }

  /** Each target's regression beside its baseline. */
  public static String predictions(List<Predicted> results) {
    TextTable table =
        new TextTable(
            "Predicted from vectors", ">movies", ">MSE", ">of the mean", ">R2", ">median error");
    for (Predicted result : results) {
      table.row(
          result.label(),
          number(result.result().count(), 0),
          result.mse(),
          number(result.result().baseline().mean().mse(), 4),
          number(result.result().model().mean().r2(), 3),
          result.medianError());
    }
    return table.toString();
  }
}
