package org.reelvec.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Thins out the pairs of frequent links before an epoch, so that links that most pages have do not
 * drown the rest: with f the link's share of all training pairs and t the threshold, a pair is kept
 * with probability {@code min(1, sqrt(t / f))} (after Mikolov et al., "Distributed Representations
 * of Words and Phrases and their Compositionality", NIPS 2013).
 */
public final class LinkDownsampling {
  private final double[] keep; // (distinctLinks) probability

  /**
   * Prepares the probabilities.
   *
   * @param threshold t; 0 keeps all pairs
   */
  public LinkDownsampling(LinkMatrix training, double threshold) {
    double pairsAtThreshold = threshold * training.pairs();
    keep =
        Arrays.stream(training.linkCounts())
            .mapToDouble(
                count ->
                    threshold == 0 || count == 0
                        ? 1
                        : Math.min(1, Math.sqrt(pairsAtThreshold / count)))
            .toArray();
  }

  /** How many of the pairs are kept on average. */
  public double expected(Pairs pairs) {
    return Arrays.stream(pairs.links()).mapToDouble(link -> keep[link]).sum();
  }

  /** Those of the pairs that are kept this time, in their order. */
  public Pairs thin(Pairs pairs, RandomGenerator random) {
    int[] kept =
        IntStream.range(0, pairs.size())
            .filter(
                i -> keep[pairs.links()[i]] >= 1 || random.nextDouble() < keep[pairs.links()[i]])
            .toArray();
    return new Pairs(
        IntStream.of(kept).map(i -> pairs.movies()[i]).toArray(),
        IntStream.of(kept).map(i -> pairs.links()[i]).toArray());
  }
}
