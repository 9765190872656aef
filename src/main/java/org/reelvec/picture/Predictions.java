package org.reelvec.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.downstream.Regression;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.io.InputException;
import org.reelvec.plot.Point;
import org.reelvec.plot.Scatter;

/** Predicted beside true values, of items that the model had not seen. */
final class Predictions {
  private Predictions() {}

  static Picture of(Asked asked) {
    ExperimentConfig config = asked.run().saved().config();
    @Nullable String wanted = asked.options().target();
    List<Target> known =
        config.downstream().targets().stream()
            .filter(
                t ->
                    asked
                        .table()
                        .embedding()
                        .attributes()
                        .find(Regression.attribute(t))
                        .isPresent())
            .toList();
    Target target =
        known.stream()
            .filter(t -> wanted == null || Regression.attribute(t).equals(wanted))
            .findFirst()
            .orElseThrow(() -> nothing(asked, wanted));
    RegressionResult result =
        Regression.of(asked.table().embedding(), target, config.downstream(), config.seed());
    boolean log = result.scale() == Scale.LOG;
    String label = (log ? "log10 " : "") + Regression.attribute(target);
    return new Picture(
        new Scatter(
            asked.title(Regression.attribute(target) + " predicted from the vectors"),
            String.format(
                Locale.ROOT,
                "%,d movies, each predicted by least squares on the others' folds (%d); MSE %.4f,"
                    + " of the mean %.4f, R2 %.3f.",
                result.predictions().size(),
                result.folds(),
                result.model().mean().mse(),
                result.baseline().mean().mse(),
                result.model().mean().r2()),
            label,
            "predicted",
            result.predictions().stream()
                .map(
                    p ->
                        new Point(
                            p.title(),
                            log ? Math.log10(p.label()) : p.label(),
                            log ? Math.log10(p.predicted()) : p.predicted()))
                .toList()),
        List.of());
  }

  private static InputException nothing(Asked asked, @Nullable String wanted) {
    return InputException.in(
        asked.run().saved().directory().path(),
        "predicts %s; expected one of %s where the movies have it"
            .formatted(
                wanted == null ? "nothing" : "no '" + wanted + "'",
                String.join(
                    ", ", Arrays.stream(Target.values()).map(Regression::attribute).toList())));
  }
}
