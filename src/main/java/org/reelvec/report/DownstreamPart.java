package org.reelvec.report;

import static org.reelvec.io.TextTable.number;

import java.util.List;
import java.util.stream.Collectors;
import org.reelvec.ask.Named;
import org.reelvec.downstream.Recommendation;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.picture.Pictures;

/** What was fitted on the vectors: a regression for each target, and a recommender. */
final class DownstreamPart {
  private DownstreamPart() {}

  /** The regressions beside the mean; nothing where no target is known. */
  static String predictions(List<Predicted> results, Gallery gallery) {
    if (results.isEmpty()) {
      return "";
    }
    HtmlTable table =
        new HtmlTable(
                "Least squares on the vectors, on movies that were not fitted",
                List.of(
                    "target",
                    ">movies",
                    ">MSE",
                    ">MSE of the mean",
                    ">squared error less that of the mean",
                    ">R2",
                    ">median absolute error"))
            .named();
    for (Predicted predicted : results) {
      RegressionResult result = predicted.result();
      table.row(
          List.of(
              predicted.label(),
              number(result.count(), 0),
              predicted.mse(),
              number(result.baseline().mean().mse(), 4),
              "%s .. %s"
                  .formatted(
                      number(result.difference().low(), 4), number(result.difference().high(), 4)),
              number(result.model().mean().r2(), 3),
              predicted.medianError()));
    }
    return table.html()
        + Texts.paragraph(
            "MSE with its standard deviation between folds where there are several; the difference"
                + " as its 95 % bootstrap interval over movies: below zero all of it where the"
                + " vectors tell more than the mean.")
        + Gallery.sideBySide(
            results.stream()
                .map(predicted -> picture(predicted, gallery))
                .collect(Collectors.joining()));
  }

  private static String picture(Predicted predicted, Gallery gallery) {
    String run = gallery.run().saved().config().name();
    return gallery.html(
        "predicted-" + predicted.target(),
        () -> Pictures.predicted(run, predicted.target(), predicted.result()));
  }

  /** Both ends of the ranking. */
  static String recommendation(Recommendation recommendation, int top) {
    List<Recommendation.Ranked> ranking = recommendation.ranking();
    int shown = Math.min(top, ranking.size());
    return Texts.paragraph(
            "All movies ranked by their signed distance from the plane that a linear support vector"
                + " machine puts between the liked and the disliked titles; * was given.")
        + "<div class=\"columns\">\n"
        + ranked("Best", ranking.subList(0, shown))
        + ranked("Worst", ranking.subList(ranking.size() - shown, ranking.size()))
        + "</div>\n";
  }

  private static String ranked(String caption, List<Recommendation.Ranked> ranking) {
    HtmlTable table = new HtmlTable(caption, List.of(">", ">decision", "title"));
    for (Recommendation.Ranked movie : ranking) {
      table.row(
          List.of(
              number(movie.rank(), 0),
              number(movie.decision(), 3),
              new Named(movie.key(), movie.title()).label() + (movie.given() ? " *" : "")));
    }
    return table.html();
  }
}
