package org.reelvec.model.linkcosine;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.Pairs;
import org.reelvec.math.RandomStreams;

/**
 * How well a score finds held-out links among all links.
 *
 * <pre>
 *   link.auc       probability that a held-out pair scores above a cell (link, movie) that is not observed, drawn uniformly
 *   link.mrr       mean of 1 / rank of the held-out link among all links that its movie is not otherwise known to have
 *   link.hits@10   share of the held-out links with a rank of 10 or better
 * </pre>
 *
 * <p>Equal scores share their mean rank. This is the filtered full ranking of Bordes et al. (2013),
 * on the link side.
 *
 * @param observed every distinct pair, held out or not: what a rank is filtered by
 * @param seed of the cells that the AUC is measured against
 */
public record LinkRanking(LinkMatrix observed, long seed) {
  private static final int CELLS_PER_PAIR = 10;

  /** The figures of these held-out pairs, at least one. */
  SortedMap<String, Double> judge(LinkScore score, Pairs heldOut) {
    double[] ranks = ranks(score, heldOut);
    SortedMap<String, Double> figures = new TreeMap<>();
    if (observed.pairs() < (long) observed.movies() * observed.distinctLinks()) {
      figures.put("link.auc", auc(score, heldOut)); // else no cell is left to compare with
    }
    figures.put("link.mrr", Arrays.stream(ranks).map(rank -> 1 / rank).average().orElseThrow());
    figures.put(
        "link.hits@10",
        Arrays.stream(ranks).map(rank -> rank <= 10 ? 1 : 0).average().orElseThrow());
    return figures;
  }

  /** The rank of each held-out pair's link, movie by movie. */
  private double[] ranks(LinkScore score, Pairs heldOut) {
    LinkMatrix wanted = LinkMatrix.of(heldOut, observed.movies(), observed.distinctLinks());
    double[] ranks = new double[wanted.pairs()];
    IntStream.range(0, observed.movies())
        .parallel()
        .filter(movie -> wanted.count(movie) > 0)
        .forEach(
            movie -> {
              float[] scores = scores(score, movie);
              float[] others = scores.clone();
              for (int i = observed.offsets()[movie]; i < observed.offsets()[movie + 1]; i++) {
                others[observed.links()[i]] = Float.NEGATIVE_INFINITY;
              }
              for (int i = wanted.offsets()[movie]; i < wanted.offsets()[movie + 1]; i++) {
                ranks[i] = rank(scores[wanted.links()[i]], others);
              }
            });
    return ranks;
  }

  private float[] scores(LinkScore score, int movie) {
    float[] scores = new float[observed.distinctLinks()];
    for (int link = 0; link < scores.length; link++) {
      scores[link] = score.of(link, movie);
    }
    return scores;
  }

  private static double rank(float score, float[] others) {
    int above = 0;
    int equal = 0;
    for (float other : others) {
      above += other > score ? 1 : 0;
      equal += other == score ? 1 : 0;
    }
    return 1 + above + equal / 2.0;
  }

  private double auc(LinkScore score, Pairs heldOut) {
    RandomGenerator random = RandomStreams.stream(seed, "auc");
    float[] positive = new float[heldOut.size()];
    float[] negative = new float[Math.multiplyExact(heldOut.size(), CELLS_PER_PAIR)];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = score.of(heldOut.links()[i], heldOut.movies()[i]);
    }
    for (int i = 0; i < negative.length; i++) {
      int link;
      int movie;
      do {
        link = random.nextInt(observed.distinctLinks());
        movie = random.nextInt(observed.movies());
      } while (observed.observed(movie, link));
      negative[i] = score.of(link, movie);
    }
    return areaUnderCurve(positive, negative);
  }

  /** Mann and Whitney's count: pairs in which the positive scores higher, ties counting half. */
  static double areaUnderCurve(float[] positive, float[] negative) {
    float[] sorted = negative.clone();
    Arrays.sort(sorted);
    double won = 0;
    for (float value : positive) {
      won += (lowerBound(sorted, value) + lowerBound(sorted, Math.nextUp(value))) / 2.0;
    }
    return won / ((double) positive.length * negative.length);
  }

  /** How many of the sorted numbers are below this one. */
  private static int lowerBound(float[] sorted, float value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
