package org.reelvec.downstream;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The scores of every fold.
 *
 * @param folds one score a fold, at least one
 */
public record Scores(List<Score> folds) {
  /** Copies the scores. */
  public Scores {
    folds = List.copyOf(folds);
  }

  /** Each figure's mean over the folds. */
  public Score mean() {
    return each(this::mean);
  }

  /** Each figure's sample standard deviation over the folds (n - 1); empty of a single fold. */
  public Optional<Score> standardDeviation() {
    return folds.size() < 2 ? Optional.empty() : Optional.of(each(this::deviation));
  }

  private static Score each(ToDoubleFunction<ToDoubleFunction<Score>> summary) {
    return new Score(
        summary.applyAsDouble(Score::mse),
        summary.applyAsDouble(Score::r2),
        summary.applyAsDouble(Score::medianAbsoluteError),
        summary.applyAsDouble(Score::originalMedianAbsoluteError));
  }

  private double mean(ToDoubleFunction<Score> figure) {
    return folds.stream().mapToDouble(figure).average().orElseThrow();
  }

  private double deviation(ToDoubleFunction<Score> figure) {
    double mean = mean(figure);
    double squares =
        folds.stream().mapToDouble(figure).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (folds.size() - 1));
  }
}
