package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.split.RandomRatings;
import org.reelvec.data.ratings.split.RatingSplit;
import org.reelvec.data.ratings.split.RatingSplits;
import org.reelvec.math.RandomStreams;

class RatingEvaluationTest {
  private static final RatingFigures PLAIN = new RatingFigures(true, 0, null, 10, 100);
  private static final RatingFigures UNCLIPPED = new RatingFigures(false, 0, null, 10, 100);

  // Rows 0 to 3 are for training, 4 and 5 for validation, the rest for testing. User 2 and movie 3
  // are unseen.
  private final Ratings data =
      new Ratings(
          3,
          4,
          new int[] {0, 0, 1, 1, 0, 2, 1, 2, 0},
          new int[] {0, 1, 0, 1, 2, 0, 2, 1, 3},
          new float[] {4, 3, 2, 3, 1, 5, 3, 4, 2},
          new int[0]);
  private final RatingSplit split =
      new RatingSplit(new int[] {0, 1, 2, 3}, new int[] {4, 5}, new int[] {6, 7, 8});
  private final BiasBaseline biases = BiasBaseline.of(data, split.train());

  @Test
  void unseenUsersAndMoviesArePredictedByTheBiases() {
    // Movie 2 has no training rating either, so that no test pair is known in full.
    RatingJudgement judged =
        new RatingEvaluation(data, split, PLAIN, 1).judge(Predictors.constant(100));
    assertArrayEquals(split.test(), judged.rows());
    assertArrayEquals(
        new float[] {
          (float) biases.predict(1, 2), (float) biases.predict(2, 1), (float) biases.predict(0, 3)
        },
        judged.predictions());
    assertEquals(1, judged.figures().get("test.unseen.users"));
    assertEquals(2, judged.figures().get("test.unseen.movies"));
    assertEquals(3, judged.figures().get("test.unseen.ratings"));
    assertEquals(
        judged.figures().get("test.biases.rmse"), judged.figures().get("test.rmse"), 1e-12);
  }

  @Test
  void predictionsAreClippedToTheTrainingRatings() {
    RatingSplit seen = new RatingSplit(new int[] {0, 1, 2}, new int[] {3}, new int[] {3});
    for (Map.Entry<Float, Float> moved : Map.of(100f, 4f, -100f, 2f, 3.5f, 3.5f).entrySet()) {
      RatingPredictor constant = Predictors.constant(moved.getKey());
      RatingEvaluation clipped = new RatingEvaluation(data, seen, PLAIN, 1);
      assertEquals(moved.getValue(), clipped.judge(constant).predictions()[0]);
      assertEquals(
          Math.abs(3 - moved.getValue()), clipped.validate(constant).get("rating.mae"), 1e-6);
      RatingEvaluation free = new RatingEvaluation(data, seen, UNCLIPPED, 1);
      assertEquals(moved.getKey(), free.judge(constant).predictions()[0]);
      assertEquals(Math.abs(3 - moved.getKey()), free.validate(constant).get("rating.rmse"), 1e-6);
    }
  }

  @Test
  void figuresAreThoseByHand() {
    // Users 0 and 1 have two training ratings each; movies 0 and 1 too.
    RatingSplit seen =
        new RatingSplit(new int[] {0, 1, 2, 3}, new int[0], new int[] {0, 1, 2, 3, 7});
    SortedMap<String, Double> figures =
        new RatingEvaluation(data, seen, UNCLIPPED, 1).judge(Predictors.constant(3)).figures();
    double unseen = 4 - biases.predict(2, 1);
    assertEquals(5, figures.get("test.ratings"));
    assertEquals(Math.sqrt((1 + 0 + 1 + 0 + unseen * unseen) / 5), figures.get("test.rmse"), 1e-7);
    assertEquals((1 + 0 + 1 + 0 + unseen) / 5, figures.get("test.mae"), 1e-7);
    assertEquals(Math.sqrt(3 / 5.0), figures.get("test.global-mean.rmse"), 1e-7); // mean 3
    assertEquals(3 / 5.0, figures.get("test.global-mean.mae"), 1e-7);
    assertEquals(Math.sqrt(0.5), figures.get("test.by-user-ratings.1-9.rmse"), 1e-7);
    assertEquals(4, figures.get("test.by-user-ratings.1-9.count"));
    assertEquals(unseen, figures.get("test.by-user-ratings.0.rmse"), 1e-7);
    assertEquals(1, figures.get("test.by-user-ratings.0.count"));
    assertEquals(5, figures.get("test.by-movie-ratings.1-9.count"));
    assertFalse(figures.containsKey("test.by-movie-ratings.0.count"));
    assertFalse(figures.containsKey("test.rmse.low"));
    assertFalse(figures.containsKey("test.ranking.users"));
  }

  @Test
  void classesOfCountsEndAtPowersOfTen() {
    ErrorsByCount errors = new ErrorsByCount();
    for (int count : new int[] {0, 1, 9, 10, 99, 100, 999, 1000, 9999, 123_456_789}) {
      errors.add(count, 1);
    }
    SortedMap<String, Double> figures = new TreeMap<>();
    errors.putInto(figures, "by");
    assertEquals(
        "{by.0.count=1.0, by.0.rmse=1.0, by.1-9.count=2.0, by.1-9.rmse=1.0, by.10-99.count=2.0,"
            + " by.10-99.rmse=1.0, by.100-999.count=2.0, by.100-999.rmse=1.0, by.1000+.count=3.0,"
            + " by.1000+.rmse=1.0}",
        figures.toString());
  }

  @Test
  void nothingHeldOutHasNoFigures() {
    RatingSplit all = new RatingSplit(new int[] {0, 1, 2, 3}, new int[0], new int[0]);
    RatingEvaluation evaluation =
        new RatingEvaluation(data, all, new RatingFigures(true, 10, 4.0, 10, 10), 1);
    assertTrue(evaluation.validate(Predictors.constant(3)).isEmpty());
    assertTrue(evaluation.judge(Predictors.constant(3)).figures().isEmpty());
  }

  /** More ratings than a block holds, with a predictor that tells every pair apart. */
  @Test
  void blocksKeepTheOrder() {
    Ratings many = RandomRatings.of(300, 200, 50_000, 5, 1);
    RatingSplit half =
        RatingSplits.of(RandomRatings.keyed(many), new SplitConfig.Random(0.9, 0.05), 1).split(0);
    RatingPredictor distinct = Predictors.each((user, movie) -> user * 200 + movie);
    RatingJudgement judged = new RatingEvaluation(many, half, UNCLIPPED, 1).judge(distinct);
    int[] seenUsers = new int[300];
    int[] seenMovies = new int[200];
    for (int row : half.train()) {
      seenUsers[many.user()[row]]++;
      seenMovies[many.movie()[row]]++;
    }
    int compared = 0;
    for (int i = 0; i < judged.rows().length; i++) {
      int user = many.user()[judged.rows()[i]];
      int movie = many.movie()[judged.rows()[i]];
      if (seenUsers[user] > 0 && seenMovies[movie] > 0) {
        assertEquals(user * 200 + movie, judged.predictions()[i]);
        compared++;
      }
    }
    assertTrue(compared > 30_000, compared + " compared");
  }

  /** Where users agree with themselves, more ratings of the same users make nothing surer. */
  @Test
  void intervalsComeFromUsersNotRatings() {
    int users = 400;
    RandomGenerator random = RandomStreams.stream(1, "errors");
    double[] error = IntStream.range(0, users).mapToDouble(u -> random.nextGaussian()).toArray();
    double mean = Arrays.stream(error).map(Math::abs).average().orElseThrow();
    double variance =
        Arrays.stream(error).map(e -> Math.pow(Math.abs(e) - mean, 2)).average().orElseThrow();
    double expected = 2 * 1.96 * Math.sqrt(variance / users);
    for (int each : new int[] {1, 50}) {
      SortedMap<String, Double> figures = intervals(error, each);
      double width = figures.get("test.mae.high") - figures.get("test.mae.low");
      assertEquals(expected, width, 0.1 * expected);
      assertTrue(figures.get("test.mae.low") < mean && mean < figures.get("test.mae.high"));
      double rmse = Math.sqrt(Arrays.stream(error).map(e -> e * e).average().orElseThrow());
      assertTrue(figures.get("test.rmse.low") < rmse && rmse < figures.get("test.rmse.high"));
    }
  }

  private static SortedMap<String, Double> intervals(double[] error, int each) {
    int size = error.length * each;
    int[] user = IntStream.range(0, size).map(row -> row / each).toArray();
    int[] movie = IntStream.range(0, size).map(row -> row % each).toArray();
    float[] predictions = new float[size];
    for (int row = 0; row < size; row++) {
      predictions[row] = (float) error[user[row]];
    }
    UserErrors errors = new UserErrors(error.length);
    errors.add(
        new Ratings(error.length, each, user, movie, new float[size], new int[0]),
        IntStream.range(0, size).toArray(),
        predictions);
    SortedMap<String, Double> figures = new TreeMap<>();
    UserErrors.putIntervalsInto(figures, "test", List.of(errors), 2000, 2);
    return figures;
  }
}
