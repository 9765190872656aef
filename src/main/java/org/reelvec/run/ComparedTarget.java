package org.reelvec.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.DownstreamConfig;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.downstream.Interval;
import org.reelvec.downstream.LabelledVectors;
import org.reelvec.downstream.PairedTest;
import org.reelvec.downstream.Regression;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;

/**
 * One number regressed on the vectors of every run: the same movies, labels and folds, so that runs
 * differ by their vectors alone.
 *
 * @param target {@code tomatometer}, {@code gross} or {@code rating}
 * @param scale on which it was fitted and judged
 * @param movies that have the label
 * @param folds of the cross-validation
 * @param meanMse mean squared error of predicting the mean of the training movies
 * @param runs one a run
 */
public record ComparedTarget(
    String target, Scale scale, int movies, int folds, double meanMse, List<Figures> runs) {
  /** What may be regressed, in the order of a comparison. */
  static final List<String> TARGETS = List.of("tomatometer", "gross", "rating");

  /**
   * How well one run predicts it; intervals are 95 % bootstrap intervals over movies.
   *
   * @param againstFirst squared errors against those of the first run; null for that run itself
   */
  public record Figures(Interval mse, Interval r2, @Nullable PairedTest againstFirst) {}

  /**
   * Regresses every target that is known, with folds, scale and seed of the first run.
   *
   * @param movies as in {@link #of}
   * @param remarks takes a line for each target that is left out
   */
  static List<ComparedTarget> all(
      ExperimentConfig first, List<Embedding> movies, List<String> remarks) {
    DownstreamConfig config = first.downstream();
    List<ComparedTarget> targets = new ArrayList<>();
    for (String target : TARGETS) {
      if (movies.get(0).attributes().find(target).isEmpty()) {
        continue;
      }
      Scale scale = target.equals("gross") ? config.grossScale() : Scale.LINEAR;
      try {
        targets.add(of(target, scale, movies, config.folds(), first.seed()));
      } catch (InputException e) {
        remarks.add(target + " is left out: " + e.getMessage());
      }
    }
    return targets;
  }

  /**
   * Regresses an attribute on the vectors of each run.
   *
   * @param tables whose row i is the same movie, with the same attributes
   * @throws InputException if the movies are too few for the dimensions of one of them or the folds
   */
  static ComparedTarget of(
      String target, Scale scale, List<Embedding> tables, int folds, long seed) {
    List<RegressionResult> results = new ArrayList<>();
    for (Embedding table : tables) {
      results.add(
          Regression.crossValidate(LabelledVectors.from(table, target).rows(), scale, folds, seed));
    }
    RegressionResult first = results.get(0);
    List<Figures> figures = new ArrayList<>();
    for (RegressionResult result : results) {
      figures.add(
          new Figures(
              result.mse(seed),
              result.r2(seed),
              figures.isEmpty() ? null : PairedTest.of(result, first, seed)));
    }
    return new ComparedTarget(
        target, scale, first.count(), folds, first.baseline().mean().mse(), List.copyOf(figures));
  }

  /** The target with its scale, for people. */
  String label() {
    return scale == Scale.LOG
        ? "log10 " + target
        : target.equals("rating") ? "mean rating" : target;
  }
}
