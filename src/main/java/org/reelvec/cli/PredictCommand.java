package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.DownstreamConfig;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.Protocol;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.report.Predicted;
import org.reelvec.report.Summary;
import org.reelvec.run.Downstream;
import org.reelvec.saved.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Regresses a number on the vectors, out of sample. */
@Command(
    name = "predict",
    description =
        "Predict a number from the vectors by cross-validated least squares, beside the mean.",
    mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Parameters(paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "T",
      description = "tomatometer (the critics' score, 0 to 1) or gross (million US dollars).")
  private Target target;

  @Option(
      names = "--protocol",
      paramLabel = "P",
      description =
          "sound (shuffled folds) or seed (the last fifth by position); by default as the run's.")
  private @Nullable Protocol protocol;

  /**
   * The answer: figures as in {@code metrics.json}, and every movie predicted by a model that had
   * not seen it.
   */
  record Prediction(
      String run,
      String target,
      DownstreamConfig.Scale scale,
      int folds,
      SortedMap<String, Double> figures,
      List<RegressionResult.Prediction> predictions) {}

  @Override
  public Integer call() {
    SavedRun saved = SavedRun.open(run);
    DownstreamConfig config = saved.config().downstream();
    if (protocol != null) {
      config =
          new DownstreamConfig(
              protocol, config.targets(), config.folds(), config.grossScale(), config.recommend());
    }
    Predicted result =
        Downstream.predict(saved.table("movies"), target, config, saved.config().seed());
    answer.give(
        new Prediction(
            run.toString(),
            result.target(),
            result.result().scale(),
            result.result().folds(),
            result.figures(),
            result.result().predictions()),
        Summary.predictions(List.of(result)));
    return 0;
  }
}
