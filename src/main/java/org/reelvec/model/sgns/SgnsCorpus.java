package org.reelvec.model.sgns;

import java.util.random.RandomGenerator;
import org.reelvec.config.SgnsConfig;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.SkipGramKernels;

/**
 * What all threads of a training read.
 *
 * @param seed the experiment's
 * @param config the model's settings
 * @param words of all lists, one behind the other: items, or links
 * @param pieces what of them is trained on
 * @param downSampling of frequent words
 * @param negatives of the output table
 * @param rate the step size
 * @param kernels that do the work
 */
record SgnsCorpus(
    long seed,
    SgnsConfig config,
    int[] words,
    Pieces pieces,
    DownSampling downSampling,
    Negatives negatives,
    LearningRate rate,
    SkipGramKernels kernels) {
  /**
   * Copies the words of a piece, or those of them that down-sampling keeps in this epoch.
   *
   * @return how many
   */
  int copy(int epoch, int piece, int[] kept) {
    RandomGenerator random = stream("down-sampling", epoch, piece);
    return downSampling.copy(words, pieces.from()[piece], pieces.to()[piece], kept, random);
  }

  /** Randomness that a piece has for itself in an epoch, whichever thread trains on it. */
  RandomGenerator stream(String name, int epoch, int piece) {
    return RandomStreams.stream(seed, name, epoch, piece);
  }
}
