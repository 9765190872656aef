package org.reelvec.model.ratingdot;

import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.bench.Options;
import org.reelvec.bench.RatingSteps;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.model.rating.RatingScale;

/** Times steps of the dot product, without biases and penalties, at the size of Netflix' tables. */
public final class RatingDotSteps {
  /** The mean that the peer subtracts. */
  private static final RatingScale SCALE = new RatingScale(1, 3.6, 5);

  private RatingDotSteps() {}

  /** Options: see the first line. */
  public static void main(String[] args) {
    Options options =
        Options.of(
            args, "rows", "480189", "movies", "17770", "dim", "8", "batch", "5000", "updater",
            "adam", "rate", "0.01");
    ExperimentConfig experiment =
        options.experiment(
            RatingSteps.DATA,
            "{type: ratingdot, dimensions: %s, bias: false, l2: 0}".formatted(options.text("dim")));
    DotGraphs graphs =
        new DotGraphs(
            options.whole("rows"),
            options.whole("movies"),
            (RatingDotConfig) experiment.model(),
            SCALE,
            DataType.FLOAT);
    RatingSteps.time("rating_dot", options, experiment.training(), graphs);
  }
}
