package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.split.RatingSplit;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.Sequences;

class MeanVectorPredictorTest {
  /** Users 0 and 2 of three, movies 1, 2 and 4 of five, whose vectors differ in length. */
  private static final Corpus CORPUS =
      new Corpus(
          new Sequences(3, new int[] {0, 1, 2}, new int[] {0, 2, 3}),
          new int[] {1, 2, 4},
          new int[] {0, 2},
          2,
          1);

  private static MeanVectorPredictor predictor() {
    return new MeanVectorPredictor(CORPUS, 3, 5, 2, new float[] {10, 0, 0, 0.5f, -3, 0});
  }

  @Test
  void scoresAreCosinesWithTheMeanOfUnitVectors() {
    float half = (float) Math.sqrt(0.5);
    float none = Float.NEGATIVE_INFINITY;
    int[] movies = {0, 1, 2, 3, 4};
    MeanVectorPredictor predictor = predictor();
    assertArrayEquals(
        new float[] {none, half, half, none, -half},
        predictor.predict(new int[] {0, 0, 0, 0, 0}, movies),
        1e-6f);
    assertArrayEquals(
        new float[] {none, -1, 0, none, 1},
        predictor.predict(new int[] {2, 2, 2, 2, 2}, movies),
        1e-6f);
  }

  @Test
  void anUnknownUserLikesAllMoviesAlike() {
    assertArrayEquals(
        new float[] {0, 0, Float.NEGATIVE_INFINITY},
        predictor().predict(new int[] {1, 1, 1}, new int[] {1, 4, 3}));
  }

  /**
   * User 0 has seen movies 1 and 2; of the rest, 4 has a vector and comes first, though 0 and 3 are
   * no less popular.
   */
  @Test
  void rankingIsThatOfTheRatingModels() {
    Ratings ratings =
        new Ratings(
            3,
            5,
            new int[] {0, 0, 0, 2},
            new int[] {1, 2, 4, 4},
            new float[] {4, 4, 5, 5},
            new int[0]);
    RatingSplit split = new RatingSplit(new int[] {0, 1, 3}, new int[0], new int[] {2});
    SortedMap<String, Double> figures =
        RankingEvaluation.of(ratings, split, new RatingFigures(true, 0, 4.0, 1, 100), 1)
            .judge(predictor());
    assertEquals(1, figures.get("test.recall@1"));
    assertEquals(1, figures.get("test.ndcg@1"));
    assertEquals(1, figures.get("test.ranking.users"));
  }
}
