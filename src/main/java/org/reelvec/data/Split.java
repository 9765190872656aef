package org.reelvec.data;

import java.util.stream.IntStream;
import org.reelvec.config.SplitConfig;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;

/** Holds pairs out. */
public final class Split {
  private Split() {}

  /**
   * Splits the pairs of a matrix, whose order is by movie, then by link.
   *
   * @param config two shares, drawn at random or the last
   * @param seed the experiment's; moves the random split only
   * @throws InputException if no pair is left to train on
   */
  public static PairSplit split(LinkMatrix matrix, SplitConfig.Shares config, long seed) {
    Pairs pairs = Pairs.of(matrix);
    int test = Math.toIntExact(Math.round(config.test() * pairs.size()));
    int validation = Math.toIntExact(Math.round(config.validation() * pairs.size()));
    if ((long) test + validation >= pairs.size()) {
      throw new InputException(
          "split.test %s and split.validation %s leave no pair of %d to train on (lower them)"
              .formatted(config.test(), config.validation(), pairs.size()));
    }
    int[] order = IntStream.range(0, pairs.size()).toArray();
    if (config instanceof SplitConfig.Random) {
      Shuffle.tail(order, test + validation, RandomStreams.stream(seed, "split"));
    }
    int train = pairs.size() - test - validation;
    return new PairSplit(
        part(pairs, order, 0, train),
        part(pairs, order, train, train + validation),
        part(pairs, order, train + validation, pairs.size()));
  }

  private static Pairs part(Pairs pairs, int[] order, int from, int to) {
    int[] sorted = IntStream.of(order).skip(from).limit(to - from).sorted().toArray();
    return new Pairs(
        IntStream.of(sorted).map(i -> pairs.movies()[i]).toArray(),
        IntStream.of(sorted).map(i -> pairs.links()[i]).toArray());
  }
}
