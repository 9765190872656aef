package org.reelvec.report;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.downstream.Score;
import org.reelvec.downstream.Scores;

/**
 * A target and how well it was predicted.
 *
 * @param target {@code tomatometer} or {@code gross}
 * @param result the regression beside its baseline
 */
public record Predicted(String target, RegressionResult result) {
  /** The target with its scale, for people. */
  public String label() {
    return result.scale() == Scale.LOG ? "log10 " + target : target;
  }

  /** The mean squared error of the model; with its spread where there are several folds. */
  public String mse() {
    String mean = String.format(Locale.ROOT, "%,.4f", result.model().mean().mse());
    return result
        .model()
        .standardDeviation()
        .map(spread -> mean + String.format(Locale.ROOT, " ± %.4f", spread.mse()))
        .orElse(mean);
  }

  /** Half of the movies are predicted nearer than this, in the target's own unit. */
  public String medianError() {
    double error = result.model().mean().originalMedianAbsoluteError();
    return target.equals("gross")
        ? String.format(Locale.ROOT, "$%.1f million", error)
        : String.format(Locale.ROOT, "%.3f", error);
  }

  /** All figures under their names in {@code metrics.json}. */
  public SortedMap<String, Double> figures() {
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put(target + ".count", (double) result.count());
    put(figures, target, result.model());
    put(figures, target + ".baseline", result.baseline());
    result
        .model()
        .standardDeviation()
        .ifPresent(
            spread -> {
              figures.put(target + ".mse.sd", spread.mse());
              figures.put(target + ".r2.sd", spread.r2());
            });
    figures.put(target + ".squared-error-difference", result.difference().mean());
    figures.put(target + ".squared-error-difference.low", result.difference().low());
    figures.put(target + ".squared-error-difference.high", result.difference().high());
    return figures;
  }

  private static void put(SortedMap<String, Double> figures, String name, Scores scores) {
    Score mean = scores.mean();
    figures.put(name + ".mse", mean.mse());
    figures.put(name + ".r2", mean.r2());
    figures.put(name + ".median-absolute-error", mean.originalMedianAbsoluteError());
  }
}
