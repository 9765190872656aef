package org.reelvec.model.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.data.ratings.Ratings;

/**
 * The figures of one split, or of several folds together.
 *
 * <pre>
 *   fold.1.test.rmse, .mae ...  the figure of each fold, counted from 1
 *   test.rmse, test.mae         mean over the folds
 *   test.rmse.sd, test.mae.sd   sample standard deviation over the folds
 *   test.rmse.low, .high ...    95 % intervals of that mean, by drawing users
 *   all others                  mean over the folds that have the figure
 * </pre>
 *
 * <p>Folds overlap in what they train on, so that their deviation is no measure of how sure their
 * mean is; the intervals are. Figures of a single split are left as they are.
 */
public final class FoldFigures {
  private static final List<String> OF_EACH_FOLD = List.of("test.rmse", "test.mae");

  private final Ratings data;
  private final RatingFigures config;
  private final long seed;
  private final List<UserErrors> errors = new ArrayList<>();
  private final List<SortedMap<String, Double>> folds = new ArrayList<>();

  /**
   * No fold yet.
   *
   * @param seed the experiment's, for the bootstrap
   */
  public FoldFigures(Ratings data, RatingFigures config, long seed) {
    this.data = data;
    this.config = config;
    this.seed = seed;
  }

  /** Takes the next fold in; nothing but its figures and sums of 20 bytes a user are kept. */
  public void add(RatingJudgement fold) {
    UserErrors more = new UserErrors(data.users());
    more.add(data, fold.rows(), fold.predictions());
    errors.add(more);
    folds.add(fold.figures());
  }

  /** The figures of all folds so far. */
  public SortedMap<String, Double> figures() {
    if (folds.size() == 1) {
      return new TreeMap<>(folds.get(0));
    }
    SortedMap<String, Double> figures = new TreeMap<>();
    folds.stream()
        .flatMap(fold -> fold.keySet().stream())
        .distinct()
        .forEach(name -> figures.put(name, mean(name)));
    for (String name : OF_EACH_FOLD) {
      for (int fold = 0; fold < folds.size(); fold++) {
        Double figure = folds.get(fold).get(name);
        if (figure != null) {
          figures.put("fold." + (fold + 1) + "." + name, figure);
        }
      }
      if (values(name).length > 1) {
        figures.put(name + ".sd", deviation(name));
      }
    }
    UserErrors.putIntervalsInto(figures, "test", errors, config.bootstrap(), seed);
    return figures;
  }

  private double[] values(String name) {
    return folds.stream()
        .filter(fold -> fold.containsKey(name))
        .mapToDouble(fold -> fold.get(name))
        .toArray();
  }

  private double mean(String name) {
    double sum = 0;
    for (double value : values(name)) {
      sum += value;
    }
    return sum / values(name).length;
  }

  private double deviation(String name) {
    double mean = mean(name);
    double squares = 0;
    for (double value : values(name)) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values(name).length - 1));
  }
}
