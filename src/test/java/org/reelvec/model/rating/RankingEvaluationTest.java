package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.split.RandomRatings;
import org.reelvec.data.ratings.split.RatingSplit;
import org.reelvec.data.ratings.split.RatingSplits;

class RankingEvaluationTest {
  @Test
  void figuresAreThoseByHand() {
    // User 0: movie 0 is known from training, movie 1 from validation; hits are movies 3 and 4,
    // movie 2 is rated below. User 1 has no hit.
    Ratings data =
        new Ratings(
            2,
            6,
            new int[] {0, 0, 0, 0, 0, 1, 1, 1},
            new int[] {0, 1, 2, 3, 4, 5, 4, 0},
            new float[] {5, 5, 3, 4, 5, 5, 5, 1},
            new int[0]);
    RatingSplit split = new RatingSplit(new int[] {0, 5, 6}, new int[] {1}, new int[] {2, 3, 4, 7});
    // Known movies left out: 5, 3, 2, 4. Hits at ranks 2 and 4.
    float[] scores = {9, 8, 2, 3, 1, 5};
    SortedMap<String, Double> figures =
        judge(data, split, 2, 10, Predictors.each((user, movie) -> scores[movie]));
    assertEquals(1, figures.get("test.ranking.users"));
    assertEquals(0.5, figures.get("test.recall@2"), 1e-12);
    double ideal = 1 + log2(2) / log2(3);
    assertEquals(log2(2) / log2(3) / ideal, figures.get("test.ndcg@2"), 1e-12);
    // By training ratings: movies 4 and 5 have one each, then 2 and 3 with none.
    assertEquals(0.5, figures.get("test.popularity.recall@2"), 1e-12);
    assertEquals(1 / ideal, figures.get("test.popularity.ndcg@2"), 1e-12);
    SortedMap<String, Double> longer =
        judge(data, split, 10, 10, Predictors.each((user, movie) -> scores[movie]));
    assertEquals(1, longer.get("test.recall@10"), 1e-12);
    assertEquals(
        (log2(2) / log2(3) + log2(2) / log2(5)) / ideal, longer.get("test.ndcg@10"), 1e-12);
  }

  @Test
  void rankingAsTheUserDoesIsPerfect() {
    Ratings data = RandomRatings.of(30, 50, 1000, 5, 1);
    RatingSplit split = split(data, 0.3);
    float[] truth = new float[30 * 50];
    for (int row = 0; row < data.size(); row++) {
      truth[data.user()[row] * 50 + data.movie()[row]] = data.value()[row];
    }
    SortedMap<String, Double> figures =
        judge(data, split, 50, 1000, Predictors.each((user, movie) -> truth[user * 50 + movie]));
    assertEquals(1, figures.get("test.recall@50"), 1e-12);
    assertEquals(1, figures.get("test.ndcg@50"), 1e-12);
    assertTrue(figures.get("test.popularity.ndcg@50") < 0.9);
  }

  /** Scores of few values, so that ties are everywhere; the second set has several blocks. */
  @ParameterizedTest
  @ValueSource(ints = {40, 20_000})
  void figuresAreThoseOfSortingEverything(int movies) {
    Ratings data = RandomRatings.of(25, movies, 600, 5, 3);
    RatingSplit split = split(data, 0.4);
    RatingPredictor coarse =
        Predictors.each(
            (user, movie) -> {
              int mixed = ((40_503 * user + movie) * -1_640_531_527) >>> 16;
              return (mixed % 9 - 4) * (mixed % 2 == 0 ? 0.5f : -0.5f);
            });
    for (int top : new int[] {1, 7, 10_000}) {
      SortedMap<String, Double> figures = judge(data, split, top, 1000, coarse);
      double[] expected = sorted(data, split, top, coarse);
      assertEquals(expected[0], figures.get("test.recall@" + top), 1e-12);
      assertEquals(expected[1], figures.get("test.ndcg@" + top), 1e-12);
    }
  }

  @Test
  void usersAreDrawnByTheSeedWhereTheyAreTooMany() {
    Ratings data = RandomRatings.of(200, 50, 5000, 5, 1);
    RatingSplit split = split(data, 0.3);
    Set<Integer> ranked = new HashSet<>();
    RatingPredictor noting =
        (users, movies) -> {
          ranked.add(users[0]);
          return new float[users.length];
        };
    assertEquals(20, judge(data, split, 5, 20, noting).get("test.ranking.users"));
    assertEquals(20, ranked.size());
    judge(data, split, 5, 20, noting);
    assertEquals(20, ranked.size(), "another draw by the same seed");
    ranking(data, split, 5, 20, 2).judge(noting);
    assertTrue(ranked.size() > 20, "the same draw by another seed");
  }

  /** Recall and nDCG in the plainest way. */
  private static double[] sorted(
      Ratings data, RatingSplit split, int top, RatingPredictor predictor) {
    double recall = 0;
    double ndcg = 0;
    int judged = 0;
    for (int user = 0; user < data.users(); user++) {
      Set<Integer> known = movies(data, user, 0, split.train(), split.validation());
      Set<Integer> hits = movies(data, user, 4, split.test());
      if (hits.isEmpty()) {
        continue;
      }
      int[] users = new int[data.movies()];
      Arrays.fill(users, user);
      float[] scores = predictor.predict(users, IntStream.range(0, data.movies()).toArray());
      List<Integer> order =
          IntStream.range(0, data.movies())
              .boxed()
              .filter(movie -> !known.contains(movie))
              .sorted(Comparator.comparingDouble(movie -> 0f - scores[movie]))
              .toList();
      double gain = 0;
      double ideal = 0;
      int found = 0;
      for (int rank = 1; rank <= Math.min(top, order.size()); rank++) {
        ideal += rank <= hits.size() ? 1 / log2(1 + rank) : 0;
        if (hits.contains(order.get(rank - 1))) {
          gain += 1 / log2(1 + rank);
          found++;
        }
      }
      recall += (double) found / hits.size();
      ndcg += gain / ideal;
      judged++;
    }
    return new double[] {recall / judged, ndcg / judged};
  }

  private static Set<Integer> movies(Ratings data, int user, double atLeast, int[]... parts) {
    Set<Integer> movies = new HashSet<>();
    for (int[] rows : parts) {
      for (int row : rows) {
        if (data.user()[row] == user && data.value()[row] >= atLeast) {
          movies.add(data.movie()[row]);
        }
      }
    }
    return movies;
  }

  private static SortedMap<String, Double> judge(
      Ratings data, RatingSplit split, int top, int users, RatingPredictor predictor) {
    return ranking(data, split, top, users, 1).judge(predictor);
  }

  private static RankingEvaluation ranking(
      Ratings data, RatingSplit split, int top, int users, long seed) {
    return new RankingEvaluation(
        data,
        split,
        TrainingCounts.of(data, split.train()),
        new RatingFigures(true, 0, 4.0, top, users),
        seed);
  }

  private static RatingSplit split(Ratings data, double test) {
    return RatingSplits.of(RandomRatings.keyed(data), new SplitConfig.Random(test, 0.1), 1)
        .split(0);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
