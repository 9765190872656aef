package org.reelvec.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;
import org.reelvec.math.AliasSampler;
import org.reelvec.math.Draws;

/**
 * Draws pairs of a link and a movie that are no training pairs. Pairs held out are drawn like any
 * other: to avoid them would tell the model which ones they are. Immutable; many threads may draw
 * at once, each from its own random generator.
 */
public final class NegativeSampler {
  /** With fewer free cells than this, a draw would take a thousand attempts. */
  private static final double LEAST_FREE_SHARE = 1e-3;

  private final LinkMatrix training;
  private final PairFilter filter;
  private final @Nullable AliasSampler frequent; // draws links; null for uniform draws

  private NegativeSampler(LinkMatrix training, @Nullable AliasSampler frequent, double freeShare) {
    if (freeShare < LEAST_FREE_SHARE) {
      throw new InputException(
          "nearly every movie has nearly every link: no negative pairs can be drawn (raise"
              + " data.min-link-count or lower data.max-link-share)");
    }
    this.training = training;
    this.filter = new PairFilter(training);
    this.frequent = frequent;
  }

  /** Uniformly over all cells (link, movie) that are no training pair. */
  public static NegativeSampler uniform(LinkMatrix training) {
    double cells = (double) training.movies() * training.distinctLinks();
    return new NegativeSampler(training, null, 1 - training.pairs() / cells);
  }

  /**
   * The link in proportion to a power of its number of movies, the movie uniformly, both anew while
   * they are a training pair. A link of no training pair is drawn for exponent 0 only.
   */
  public static NegativeSampler byFrequency(LinkMatrix training, double exponent) {
    double[] weights = SharedNegatives.weights(training, exponent);
    int[] counts = training.linkCounts();
    double free =
        IntStream.range(0, counts.length)
            .mapToDouble(link -> weights[link] * (1 - counts[link] / (double) training.movies()))
            .sum();
    AliasSampler links = new AliasSampler(weights);
    return new NegativeSampler(training, links, free / Arrays.stream(weights).sum());
  }

  /**
   * Draws pairs.
   *
   * @param links takes the links, positions {@code from} to {@code to}, the last excluded
   * @param movies takes the movies, likewise
   */
  public void fill(int[] links, int[] movies, int from, int to, RandomGenerator random) {
    if (frequent == null) {
      fillUniformly(links, movies, from, to, random);
      return;
    }
    for (int i = from; i < to; i++) {
      do {
        links[i] = frequent.sample(random);
        movies[i] = Draws.below(training.movies(), random);
      } while (isObserved(movies[i], links[i]));
    }
  }

  /**
   * One random number gives both: read as a fraction, times the number of links, it is a link and,
   * behind the point, another fraction, which times the number of movies is a movie.
   */
  private void fillUniformly(int[] links, int[] movies, int from, int to, RandomGenerator random) {
    long twiceLinks = 2L * training.distinctLinks();
    long twiceMovies = 2L * training.movies();
    for (int i = from; i < to; i++) {
      int link;
      int movie;
      do {
        long fraction = random.nextLong() >>> 1; // of 2^63
        link = (int) Math.multiplyHigh(fraction, twiceLinks);
        movie = (int) Math.multiplyHigh((fraction * twiceLinks) >>> 1, twiceMovies);
      } while (isObserved(movie, link));
      links[i] = link;
      movies[i] = movie;
    }
  }

  private boolean isObserved(int movie, int link) {
    return filter.mayHave(movie, link) && training.observed(movie, link);
  }
}
