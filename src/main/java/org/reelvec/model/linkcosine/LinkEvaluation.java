package org.reelvec.model.linkcosine;

import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.EvaluationConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.Pairs;

/**
 * How well vectors of links and movies, whichever model made them, find held-out links; beside that
 * the figures of ranking by popularity alone, and, where known links have a say, of ranking without
 * them.
 *
 * @param config which terms the score has
 * @param ranking how scores are judged
 * @param trained what was trained on
 * @param test what was held out, perhaps nothing
 */
public record LinkEvaluation(
    EvaluationConfig config, LinkRanking ranking, LinkMatrix trained, Pairs test) {
  /**
   * The figures; empty where nothing is held out.
   *
   * @param scale of the dot product, beside the other terms
   * @param popularity how much the logarithm of a link's count adds
   */
  public SortedMap<String, Double> figures(LinkVectors vectors, double scale, double popularity) {
    SortedMap<String, Double> figures = new TreeMap<>();
    if (test.size() == 0) {
      return figures;
    }
    LinkScore popular = LinkScore.popularity(trained.linkCounts());
    LinkScore score = LinkScore.ofVectors(vectors, scale, popularity, popular);
    if (config.linkKernel().weight() > 0) {
      put(figures, "link.without-kernel.", score);
      score =
          score.plus(LinkScore.ofKnownLinks(vectors.toUnitLength(), trained, config.linkKernel()));
    }
    put(figures, "link.", score);
    put(figures, "link.popularity.", popular);
    return figures;
  }

  private void put(SortedMap<String, Double> figures, String prefix, LinkScore score) {
    ranking
        .judge(score, test)
        .forEach((name, value) -> figures.put(name.replace("link.", prefix), value));
  }
}
