package org.reelvec.notebook;

import java.util.ArrayList;
import java.util.List;
import org.reelvec.ask.Listing;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.downstream.Interval;
import org.reelvec.downstream.Regression;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.TextTable;

/** What is known of movies predicted from their vectors, each by a model that had not seen it. */
final class Regressions {
  private static final int DIGITS = 4;

  private Regressions() {}

  /**
   * Regresses every target that the movies have.
   *
   * @param config targets, protocol and seed
   * @throws InputException if they have none
   */
  static Listing of(ExperimentConfig config, Embedding movies) {
    List<List<String>> rows = new ArrayList<>();
    for (Target target : config.downstream().targets()) {
      String name = Regression.attribute(target);
      if (movies.attributes().find(name).isPresent()) {
        rows.add(
            row(
                name,
                Regression.of(movies, target, config.downstream(), config.seed()),
                config.seed()));
      }
    }
    if (rows.isEmpty()) {
      throw new InputException(
          "nothing to predict: these movies come with neither the critics' score nor the gross");
    }
    return new Listing(
        "Predicted from vectors, out of sample",
        List.of("", ">movies", ">MSE", ">95 % interval", ">MSE of the mean", ">R2"),
        rows,
        "");
  }

  private static List<String> row(String target, RegressionResult result, long seed) {
    Interval mse = result.mse(seed);
    return List.of(
        result.scale() == Scale.LOG ? "log10 " + target : target,
        TextTable.number(result.count(), 0),
        TextTable.number(mse.mean(), DIGITS),
        TextTable.number(mse.low(), DIGITS) + " .. " + TextTable.number(mse.high(), DIGITS),
        TextTable.number(result.baseline().mean().mse(), DIGITS),
        TextTable.number(result.r2(seed).mean(), 3));
  }
}
