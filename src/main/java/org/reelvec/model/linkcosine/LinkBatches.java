package org.reelvec.model.linkcosine;

import java.util.random.RandomGenerator;
import org.reelvec.data.LinkDownsampling;
import org.reelvec.data.Pairs;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;

/**
 * Batches of an epoch: the training pairs in a new order, each batch with its negatives.
 *
 * @param pairs what is trained on
 * @param contrast how a batch gets its negatives
 * @param downsampling thins out the pairs of frequent links
 * @param seed of order and negatives
 */
record LinkBatches(Pairs pairs, Contrast contrast, LinkDownsampling downsampling, long seed) {
  /** Batches in an epoch. A rest smaller than a batch waits for another epoch's order. */
  int count() {
    return pairs.size() / contrast.positives();
  }

  /** The batches of an epoch, one after another. */
  Epoch epoch(int epoch) {
    return new Epoch(epoch);
  }

  /**
   * One pass over the pairs; where pairs are thinned out, as many others come again in their place.
   */
  final class Epoch {
    private final RandomGenerator shuffle;
    private final RandomGenerator negatives;
    private Pairs kept;
    private int[] order;
    private int next;

    private Epoch(int epoch) {
      shuffle = RandomStreams.stream(seed, "shuffle", epoch);
      negatives = RandomStreams.stream(seed, "negatives", epoch);
      kept = downsampling.thin(pairs, shuffle);
      order = Shuffle.permutation(kept.size(), shuffle);
    }

    /** Fills the next batch. */
    void next(LinkBatch batch) {
      for (int i = 0; i < contrast.positives(); i++) {
        int pair = nextPair();
        batch.links()[i] = kept.links()[pair];
        batch.movies()[i] = kept.movies()[pair];
      }
      batch.complete(negatives);
    }

    /**
     * Each time round thins anew; that some pair is kept at all was checked when the model was
     * made.
     */
    private int nextPair() {
      while (next == order.length) {
        kept = downsampling.thin(pairs, shuffle);
        order = Shuffle.permutation(kept.size(), shuffle);
        next = 0;
      }
      return order[next++];
    }
  }
}
