package org.reelvec.model.sgns;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.reelvec.config.SgnsConfig;
import org.reelvec.math.AliasSampler;

/**
 * Draws false targets in proportion to a power of their count. One that happens to be the true
 * target is dropped, as in word2vec.
 */
final class Negatives {
  private final AliasSampler sampler;
  private final int count;

  /**
   * Those of a corpus.
   *
   * @param counts (targets) how often each occurs; what never occurs is never drawn
   */
  Negatives(SgnsConfig.Negatives config, int[] counts) {
    this.sampler =
        new AliasSampler(
            Arrays.stream(counts)
                .mapToDouble(count -> count == 0 ? 0 : Math.pow(count, config.exponent()))
                .toArray());
    this.count = config.count();
  }

  /** Most that are drawn for a true target. */
  int count() {
    return count;
  }

  /**
   * Draws those of a true target.
   *
   * @param table whose rows they are
   * @param rowAt takes where their rows begin, from {@code at} on
   * @return the place behind the last
   */
  int draw(int trueTarget, VectorTable table, int[] rowAt, int at, RandomGenerator random) {
    int end = at;
    for (int i = 0; i < count; i++) {
      int drawn = sampler.sample(random);
      if (drawn != trueTarget) {
        rowAt[end++] = table.at(drawn);
      }
    }
    return end;
  }
}
