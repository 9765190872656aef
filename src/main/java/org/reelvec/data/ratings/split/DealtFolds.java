package org.reelvec.data.ratings.split;

import java.util.Objects;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;

/** Folds dealt by the seed like cards, each the test part once; their sizes differ by at most 1. */
record DealtFolds(int ratings, int count, double validation, long seed) implements RatingSplits {
  static DealtFolds of(Ratings ratings, SplitConfig.KFold config, long seed) {
    int size = ratings.size();
    if (size < config.folds()) {
      throw new InputException(
          "split.folds %d: the data have %d ratings, and each fold needs one (lower it)"
              .formatted(config.folds(), size));
    }
    int largestFold = (size + config.folds() - 1) / config.folds();
    Shares.check(config, size - largestFold);
    return new DealtFolds(size, config.folds(), config.validation(), seed);
  }

  @Override
  public RatingSplit split(int fold) {
    Objects.checkIndex(fold, count);
    Parts parts = new Parts(ratings);
    int[] dealt = Shuffle.permutation(ratings, RandomStreams.stream(seed, "split"));
    for (long i = fold; i < ratings; i += count) {
      parts.move(dealt[(int) i], Parts.TEST);
    }
    return parts.withValidation(validation, seed, fold);
  }
}
