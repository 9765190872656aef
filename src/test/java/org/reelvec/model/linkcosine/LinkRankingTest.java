package org.reelvec.model.linkcosine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.reelvec.config.EvaluationConfig.LinkKernel;
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
  private static final LinkRanking RANKING = new LinkRanking(OBSERVED, 1);

  @Test
  void ranksAmongLinksThatTheMovieIsNotOtherwiseKnownToHave() {
    // Movie 0 scores the links 9, 5, 8, 6: links 0 and 2 are known, link 3 is better: rank 2.
    // Movie 1 scores them 1, 1, 0, 1: two others are as good: rank 1 + 2 / 2 = 2.
    LinkVectors vectors =
        new LinkVectors(2, new float[] {9, 1, 5, 1, 8, 0, 6, 1}, new float[] {1, 0, 0, 1});
    SortedMap<String, Double> figures = RANKING.judge(plain(vectors), HELD_OUT);
    assertEquals(1 / 2.0, figures.get("link.mrr"), 1e-12);
    assertEquals(1, figures.get("link.hits@10"), 1e-12);
  }

  @Test
  void popularityLiftsFrequentLinks() {
    LinkMatrix observed =
        LinkMatrix.of(new Pairs(new int[] {0, 1, 2, 3}, new int[] {0, 0, 0, 1}), 4, 3);
    LinkVectors nothing = new LinkVectors(1, new float[3], new float[4]);
    LinkScore popularity = LinkScore.popularity(new int[] {2, 1, 1});
    LinkRanking ranking = new LinkRanking(observed, 1);
    Pairs heldOut = new Pairs(new int[] {2}, new int[] {0});
    assertEquals(1 / 2.0, ranking.judge(plain(nothing), heldOut).get("link.mrr"), 1e-12);
    LinkScore lifted = LinkScore.ofVectors(nothing, 1, 0.75, popularity);
    assertEquals(1, ranking.judge(lifted, heldOut).get("link.mrr"), 1e-12);
    assertEquals(0.75 * Math.log(2), lifted.of(0, 0), 1e-6);
    assertEquals(0, popularity.of(1, 0), 1e-12);
  }

  @Test
  void knownLinksLiftLinksThatLieNearThem() {
    // Movie 0 was trained on links 0 and 1, which lie at right angles; link 2 lies on link 0.
    LinkMatrix trained = LinkMatrix.of(new Pairs(new int[] {0, 0}, new int[] {0, 1}), 1, 3);
    LinkVectors vectors = new LinkVectors(2, new float[] {1, 0, 0, 1, 1, 0}, new float[] {1, 0});
    LinkScore kernel = LinkScore.ofKnownLinks(vectors, trained, new LinkKernel(0.5, 3));
    assertEquals(0.5 * Math.log(1e-6 + 1 + Math.exp(-3)), kernel.of(2, 0), 1e-6);
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
    assertEquals(1, RANKING.judge(plain(vectors), HELD_OUT).get("link.auc"), 1e-12);
  }

  private static LinkScore plain(LinkVectors vectors) {
    return LinkScore.ofVectors(vectors, 1, 0, (link, movie) -> 0);
  }
}
