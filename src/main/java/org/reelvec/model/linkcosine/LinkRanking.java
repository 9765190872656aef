package org.reelvec.model.linkcosine;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.Pairs;
import org.reelvec.data.PairsByMovie;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Vectors;

/**
 * How well a model finds held-out links among all links.
 *
 * <pre>
 *   score(l, m) = scale u_l . v_m + popularity log(count of l in training)
 *
 *   link.auc       probability that a held-out pair scores above a cell (link, movie) that is not observed, drawn uniformly
 *   link.mrr       mean of 1 / rank of the held-out link among all links that its movie is not otherwise known to have
 *   link.hits@10   share of the held-out links with a rank of 10 or better
 * </pre>
 *
 * <p>Equal scores share their mean rank. This is the filtered full ranking of Bordes et al. (2013),
 * on the link side.
 *
 * @param observed every distinct pair, held out or not: what a rank is filtered by
 * @param counts movies of each link in training
 * @param scale of the dot product
 * @param popularity weight of the log count
 * @param seed of the cells that the AUC is measured against
 */
record LinkRanking(LinkMatrix observed, int[] counts, double scale, double popularity, long seed) {
  private static final int CELLS_PER_PAIR = 10;

  /** The figures of these held-out pairs. */
  SortedMap<String, Double> judge(LinkVectors vectors, Pairs heldOut) {
    return judge(vectors, heldOut, bonus(popularity));
  }

  /** The figures of ranking links by their count alone. */
  SortedMap<String, Double> judgePopularity(Pairs heldOut) {
    LinkVectors none =
        new LinkVectors(1, new float[observed.distinctLinks()], new float[observed.movies()]);
    return judge(none, heldOut, bonus(1));
  }

  private float[] bonus(double weight) {
    float[] bonus = new float[counts.length];
    for (int link = 0; link < counts.length; link++) {
      // A link all of whose pairs are held out counts as one that was seen once.
      bonus[link] = (float) (weight * Math.log(Math.max(1, counts[link])));
    }
    return bonus;
  }

  private SortedMap<String, Double> judge(LinkVectors vectors, Pairs heldOut, float[] bonus) {
    double[] ranks = ranks(vectors, heldOut, bonus);
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("link.auc", auc(vectors, heldOut, bonus));
    figures.put("link.mrr", Arrays.stream(ranks).map(rank -> 1 / rank).average().orElseThrow());
    figures.put(
        "link.hits@10",
        Arrays.stream(ranks).map(rank -> rank <= 10 ? 1 : 0).average().orElseThrow());
    return figures;
  }

  /** The rank of each held-out pair's link, in the order of the pairs. */
  private double[] ranks(LinkVectors vectors, Pairs heldOut, float[] bonus) {
    double[] ranks = new double[heldOut.size()];
    PairsByMovie byMovie = PairsByMovie.of(heldOut, observed.movies());
    IntStream.range(0, observed.movies())
        .parallel()
        .filter(movie -> byMovie.count(movie) > 0)
        .forEach(
            movie -> {
              float[] scores = scores(vectors, movie, bonus);
              float[] others = scores.clone();
              for (int i = observed.offsets()[movie]; i < observed.offsets()[movie + 1]; i++) {
                others[observed.links()[i]] = Float.NEGATIVE_INFINITY;
              }
              byMovie.forEach(
                  movie, pair -> ranks[pair] = rank(scores[heldOut.links()[pair]], others));
            });
    return ranks;
  }

  private float[] scores(LinkVectors vectors, int movie, float[] bonus) {
    float[] scores = new float[bonus.length];
    for (int link = 0; link < scores.length; link++) {
      scores[link] = score(vectors, link, movie, bonus);
    }
    return scores;
  }

  private float score(LinkVectors vectors, int link, int movie, float[] bonus) {
    int d = vectors.dimensions();
    double dot = Vectors.dot(vectors.links(), link * d, vectors.movies(), movie * d, d);
    return (float) (scale * dot) + bonus[link];
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

  private double auc(LinkVectors vectors, Pairs heldOut, float[] bonus) {
    RandomGenerator random = RandomStreams.stream(seed, "auc");
    float[] positive = new float[heldOut.size()];
    float[] negative = new float[Math.multiplyExact(heldOut.size(), CELLS_PER_PAIR)];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = score(vectors, heldOut.links()[i], heldOut.movies()[i], bonus);
    }
    for (int i = 0; i < negative.length; i++) {
      int link;
      int movie;
      do {
        link = random.nextInt(observed.distinctLinks());
        movie = random.nextInt(observed.movies());
      } while (observed.observed(movie, link));
      negative[i] = score(vectors, link, movie, bonus);
    }
    return areaUnderCurve(positive, negative);
  }

  /** Mann and Whitney's count: pairs in which the positive scores higher, ties counting half. */
  static double areaUnderCurve(float[] positive, float[] negative) {
    float[] sorted = negative.clone();
    Arrays.sort(sorted);
    double won = 0;
    for (float score : positive) {
      won += (lowerBound(sorted, score) + lowerBound(sorted, Math.nextUp(score))) / 2.0;
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
