package org.reelvec.model.linkcosine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.Pairs;

class LinkRankingTest {
  /**
   * Two movies, four links. Movie 0 has links 0, 1, 2; movie 1 has link 3. Pair (0, 1) and (1, 3)
   * are held out.
   */
  private static final LinkMatrix OBSERVED =
      LinkMatrix.of(new Pairs(new int[] {0, 0, 0, 1}, new int[] {0, 1, 2, 3}), 2, 4);

  private static final Pairs HELD_OUT = new Pairs(new int[] {0, 1}, new int[] {1, 3});
  private static final int[] COUNTS = {1, 0, 1, 0};

  @Test
  void ranksAmongLinksThatTheMovieIsNotOtherwiseKnownToHave() {
    // Movie 0 scores the links 9, 5, 8, 6: links 0 and 2 are known, link 3 is better: rank 2.
    // Movie 1 scores them 1, 1, 0, 1: two others are as good: rank 1 + 2 / 2 = 2.
    LinkVectors vectors =
        new LinkVectors(2, new float[] {9, 1, 5, 1, 8, 0, 6, 1}, new float[] {1, 0, 0, 1});
    SortedMap<String, Double> figures = ranking(0).judge(vectors, HELD_OUT);
    assertEquals(1 / 2.0, figures.get("link.mrr"), 1e-12);
    assertEquals(1, figures.get("link.hits@10"), 1e-12);
  }

  @Test
  void popularityLiftsFrequentLinks() {
    LinkMatrix observed =
        LinkMatrix.of(new Pairs(new int[] {0, 1, 2, 3}, new int[] {0, 0, 0, 1}), 4, 3);
    LinkVectors nothing = new LinkVectors(1, new float[3], new float[4]);
    int[] counts = {2, 1, 1};
    Pairs heldOut = new Pairs(new int[] {2}, new int[] {0});
    LinkRanking plain = new LinkRanking(observed, counts, 1, 0, 1);
    LinkRanking popular = new LinkRanking(observed, counts, 1, 0.75, 1);
    assertEquals(1 / 2.0, plain.judge(nothing, heldOut).get("link.mrr"), 1e-12);
    assertEquals(1, popular.judge(nothing, heldOut).get("link.mrr"), 1e-12);
    assertEquals(1, plain.judgePopularity(heldOut).get("link.mrr"), 1e-12);
  }

  @Test
  void areaUnderCurveIsTheShareOfPairsInOrder() {
    float[] positive = {3, 1, 2};
    float[] negative = {0, 1, 2, 5};
    int won = 3 + 1 + 2; // 3 beats 0 1 2; 1 beats 0; 2 beats 0 1
    double ties = 0.5 + 0.5;
    assertEquals((won + ties) / 12, LinkRanking.areaUnderCurve(positive, negative), 1e-12);
    assertEquals(0.5, LinkRanking.areaUnderCurve(new float[] {1, 1}, new float[] {1, 1}), 1e-12);
  }

  @Test
  void theAreaIsMeasuredAgainstUnobservedCellsOnly() {
    // Observed pairs score 1, all others 0: any observed cell among the negatives would lower the
    // area.
    LinkVectors vectors =
        new LinkVectors(2, new float[] {1, 0, 1, 0, 1, 0, 0, 1}, new float[] {1, 0, 0, 1});
    assertEquals(1, ranking(0).judge(vectors, HELD_OUT).get("link.auc"), 1e-12);
    assertTrue(ranking(0).judgePopularity(HELD_OUT).get("link.auc") < 1);
  }

  private static LinkRanking ranking(double popularity) {
    return new LinkRanking(OBSERVED, COUNTS, 1, popularity, 1);
  }
}
