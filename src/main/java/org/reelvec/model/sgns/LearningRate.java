package org.reelvec.model.sgns;

import org.reelvec.config.SgnsConfig.Architecture;
import org.reelvec.config.TrainingConfig;
import org.reelvec.config.TrainingConfig.Schedule;

/**
 * The step size at each word of a training.
 *
 * @param first with which training begins
 * @param falling whether it falls linearly, to a ten-thousandth at the last word
 * @param words of an epoch
 * @param epochs of the training
 */
record LearningRate(double first, boolean falling, int words, int epochs) {
  private static final double OF_SKIP_GRAM = 0.025;
  private static final double OF_CBOW = 0.05; // it makes one step a word, not one a context
  private static final double LEAST_SHARE = 1e-4;

  /** As configured; where it is left open, as in word2vec. */
  static LearningRate of(TrainingConfig training, Architecture architecture, int words) {
    return new LearningRate(
        training.learningRateOr(architecture == Architecture.CBOW ? OF_CBOW : OF_SKIP_GRAM),
        training.scheduleOr(Schedule.LINEAR) == Schedule.LINEAR,
        words,
        training.epochs());
  }

  /**
   * That of a word.
   *
   * @param epoch the first is 1
   * @param place among all words
   */
  float at(int epoch, int place) {
    if (!falling) {
      return (float) first;
    }
    double done = (epoch - 1 + (double) place / words) / epochs;
    return (float) (first * Math.max(1 - done, LEAST_SHARE));
  }
}
