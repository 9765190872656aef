package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.split.RandomRatings;
import org.reelvec.data.ratings.split.RatingSplits;

class FoldFiguresTest {
  private final Ratings data = RandomRatings.of(20, 30, 300, 5, 1);
  private final RatingFigures config = new RatingFigures(true, 500, 4.0, 10, 100);

  @Test
  void oneSplitIsLeftAsItIs() {
    RatingJudgement only = judged(new SplitConfig.Random(0.3, 0), 0);
    FoldFigures figures = new FoldFigures(data, config, 1);
    figures.add(only);
    assertEquals(only.figures(), figures.figures());
  }

  @Test
  void severalAreAveragedWithTheirSpread() {
    FoldFigures folds = new FoldFigures(data, config, 1);
    double[] rmse = new double[3];
    SortedMap<String, Double> sum = new TreeMap<>();
    for (int fold = 0; fold < 3; fold++) {
      RatingJudgement judged = judged(new SplitConfig.KFold(3, 0), fold);
      rmse[fold] = judged.figures().get("test.rmse");
      judged.figures().forEach((name, figure) -> sum.merge(name, figure, Double::sum));
      folds.add(judged);
    }
    SortedMap<String, Double> figures = folds.figures();
    double mean = (rmse[0] + rmse[1] + rmse[2]) / 3;
    assertEquals(mean, figures.get("test.rmse"), 1e-12);
    assertEquals(rmse[1], figures.get("fold.2.test.rmse"));
    assertEquals(
        Math.sqrt(
            (Math.pow(rmse[0] - mean, 2)
                    + Math.pow(rmse[1] - mean, 2)
                    + Math.pow(rmse[2] - mean, 2))
                / 2),
        figures.get("test.rmse.sd"),
        1e-12);
    assertEquals(sum.get("test.recall@10") / 3, figures.get("test.recall@10"), 1e-12);
    assertEquals(100, figures.get("test.ratings"));
    assertTrue(figures.get("test.rmse.low") < mean && mean < figures.get("test.rmse.high"));
    double pooled = figures.get("test.rmse.high") - figures.get("test.rmse.low");
    double single = (sum.get("test.rmse.high") - sum.get("test.rmse.low")) / 3;
    assertTrue(pooled < 0.9 * single, "three times the errors: " + pooled + " of " + single);
  }

  @Test
  void intervalsAreThoseOfTheMeanOverTheFolds() {
    FoldFigures folds = new FoldFigures(data, config, 1);
    for (int fold = 0; fold < 300; fold++) {
      folds.add(judged(new SplitConfig.KFold(300, 0), fold));
    }
    SortedMap<String, Double> figures = folds.figures();
    double mean = figures.get("test.rmse");
    assertEquals(figures.get("test.mae"), mean, 1e-9, "one rating a fold: its error is both");
    assertEquals(figures.get("test.mae.low"), figures.get("test.rmse.low"), 1e-9);
    assertEquals(figures.get("test.mae.high"), figures.get("test.rmse.high"), 1e-9);
    assertTrue(figures.get("test.rmse.low") < mean && mean < figures.get("test.rmse.high"));
  }

  @Test
  void aFigureOfSomeFoldsAloneIsTheirMean() {
    FoldFigures folds = new FoldFigures(data, config, 1);
    folds.add(of("test.by-user-ratings.0.rmse", 2));
    folds.add(of("test.rmse", 1));
    folds.add(of("test.by-user-ratings.0.rmse", 4));
    SortedMap<String, Double> figures = folds.figures();
    assertEquals(3, figures.get("test.by-user-ratings.0.rmse"));
    assertEquals(1, figures.get("fold.2.test.rmse"));
    assertFalse(figures.containsKey("fold.1.test.rmse"));
    assertFalse(figures.containsKey("test.rmse.sd"));
  }

  private static RatingJudgement of(String name, double figure) {
    return new RatingJudgement(new int[0], new float[0], new TreeMap<>(Map.of(name, figure)));
  }

  private RatingJudgement judged(SplitConfig split, int fold) {
    return new RatingEvaluation(
            data, RatingSplits.of(RandomRatings.keyed(data), split, 1).split(fold), config, 1)
        .judge(Predictors.constant(3));
  }
}
