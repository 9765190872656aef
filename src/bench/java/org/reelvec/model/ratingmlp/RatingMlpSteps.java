package org.reelvec.model.ratingmlp;

import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.bench.Options;
import org.reelvec.bench.RatingSteps;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingMlpConfig;

/** Times steps of the dense layers at the size of Netflix' tables. */
public final class RatingMlpSteps {
  private RatingMlpSteps() {}

  /** Options: see the first line. */
  public static void main(String[] args) {
    Options options =
        Options.of(
            args,
            "rows",
            "480189",
            "movies",
            "17770",
            "dim",
            "40",
            "hidden",
            "[64, 64, 64]",
            "batch",
            "5000",
            "updater",
            "adadelta",
            "rate",
            "0.001");
    ExperimentConfig experiment =
        options.experiment(
            RatingSteps.DATA,
            "{type: ratingmlp, dimensions: %s, hidden: %s}"
                .formatted(options.text("dim"), options.text("hidden")));
    MlpGraphs graphs =
        new MlpGraphs(
            options.whole("rows"),
            options.whole("movies"),
            (RatingMlpConfig) experiment.model(),
            0,
            DataType.FLOAT);
    RatingSteps.time("rating_mlp", options, experiment.training(), graphs);
  }
}
