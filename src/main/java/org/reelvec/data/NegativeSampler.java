package org.reelvec.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.io.InputException;
import org.reelvec.math.AliasSampler;

/**
 * Draws pairs of a link and a movie that are no training pairs. Pairs held out are drawn like any
 * other: to avoid them would tell the model which ones they are. Immutable; many threads may draw
 * at once, each from its own random generator.
 */
public final class NegativeSampler {
  /** With fewer free cells than this, a draw would take a thousand attempts. */
  private static final double LEAST_FREE_SHARE = 1e-3;

  /** Draws a link. */
  @FunctionalInterface
  private interface LinkDraw {
    int next(RandomGenerator random);
  }

  private final LinkMatrix training;
  private final LinkDraw draw;

  private NegativeSampler(LinkMatrix training, LinkDraw draw, double freeShare) {
    if (freeShare < LEAST_FREE_SHARE) {
      throw new InputException(
          "nearly every movie has nearly every link: no negative pairs can be drawn (raise"
              + " data.min-link-count or lower data.max-link-share)");
    }
    this.training = training;
    this.draw = draw;
  }

  /** Uniformly over all cells (link, movie) that are no training pair. */
  public static NegativeSampler uniform(LinkMatrix training) {
    int links = training.distinctLinks();
    double cells = (double) training.movies() * links;
    return new NegativeSampler(
        training, random -> random.nextInt(links), 1 - training.pairs() / cells);
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
    return new NegativeSampler(training, links::sample, free / Arrays.stream(weights).sum());
  }

  /**
   * Draws pairs.
   *
   * @param links takes the links, positions {@code from} to {@code to}, the last excluded
   * @param movies takes the movies, likewise
   */
  public void fill(int[] links, int[] movies, int from, int to, RandomGenerator random) {
    for (int i = from; i < to; i++) {
      do {
        links[i] = draw.next(random);
        movies[i] = random.nextInt(training.movies());
      } while (training.observed(movies[i], links[i]));
    }
  }
}
