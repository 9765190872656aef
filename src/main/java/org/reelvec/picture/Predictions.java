package org.reelvec.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.downstream.Regression;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.plot.Point;
import org.reelvec.plot.Scatter;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** Predicted beside true values, of items that the model had not seen. */
final class Predictions {
  private static final String RATING = "rating";

  private Predictions() {}

  static Picture of(Asked asked) {
    @Nullable String wanted = asked.options().target();
    boolean ratings = RatingPredictions.exist(asked);
    List<Target> known = known(asked);
    if (ratings && (wanted == null ? known.isEmpty() : wanted.equals(RATING))) {
      return RatingPredictions.of(asked);
    }
    return known.stream()
        .filter(target -> wanted == null || Regression.attribute(target).equals(wanted))
        .findFirst()
        .map(target -> regression(asked, target))
        .orElseThrow(() -> nothing(asked, wanted, known, ratings));
  }

  /** What the run regresses, where any of its movies has it. */
  private static List<Target> known(Asked asked) {
    Table attributes = asked.table().embedding().attributes();
    return asked.run().saved().config().downstream().targets().stream()
        .filter(
            target ->
                attributes.find(Regression.attribute(target)).filter(Column::hasValues).isPresent())
        .toList();
  }

  private static Picture regression(Asked asked, Target target) {
    ExperimentConfig config = asked.run().saved().config();
    return regression(
        asked.name(),
        Regression.attribute(target),
        Regression.of(asked.table().embedding(), target, config.downstream(), config.seed()));
  }

  static Picture regression(String run, String target, RegressionResult result) {
    DoubleUnaryOperator scale = result.scale() == Scale.LOG ? Math::log10 : value -> value;
    String label =
        (result.scale() == Scale.LOG ? "log10 of " : "")
            + target
            + (target.equals(Regression.attribute(Target.GROSS)) ? " in million US dollars" : "");
    String caption =
        String.format(
            Locale.ROOT,
            "%,d movies, each predicted by least squares from its vector, by a model that had not"
                + " seen it. Mean squared error %.4f; of the mean of all %.4f. R2 %.3f.",
            result.predictions().size(),
            result.model().mean().mse(),
            result.baseline().mean().mse(),
            result.model().mean().r2());
    return new Picture(
        new Scatter(
            run + ": " + target + " predicted from the vectors",
            caption,
            label,
            "predicted",
            result.predictions().stream()
                .map(
                    p ->
                        new Point(
                            p.title(),
                            scale.applyAsDouble(p.label()),
                            scale.applyAsDouble(p.predicted())))
                .toList()),
        List.of());
  }

  private static InputException nothing(
      Asked asked, @Nullable String wanted, List<Target> known, boolean ratings) {
    List<String> there =
        Stream.concat(
                known.stream().map(Regression::attribute),
                ratings ? Stream.of(RATING) : Stream.empty())
            .toList();
    String what = wanted == null ? "" : " '" + OneLine.of(wanted) + "'";
    String hint =
        asked.run().saved().isOfRatings() && !ratings
            ? "; run it with --set evaluation.predictions=true to keep its predicted ratings"
            : "";
    return InputException.in(
        asked.run().saved().directory().path(),
        "has nothing predicted%s; it has %s%s"
            .formatted(what, there.isEmpty() ? "none" : String.join(", ", there), hint));
  }
}
