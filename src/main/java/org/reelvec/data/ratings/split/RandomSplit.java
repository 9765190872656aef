package org.reelvec.data.ratings.split;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.RandomStreams;

/** Ratings drawn by the seed, each as likely as any other. */
record RandomSplit(int ratings, int test, int validation, long seed) implements RatingSplits {
  static RandomSplit of(Ratings ratings, SplitConfig.Random config, long seed) {
    Shares.check(config, ratings.size());
    return new RandomSplit(
        ratings.size(),
        Shares.count(config.test(), ratings.size()),
        Shares.count(config.validation(), ratings.size()),
        seed);
  }

  @Override
  public RatingSplit split(int fold) {
    Objects.checkIndex(fold, count());
    RandomGenerator random = RandomStreams.stream(seed, "split");
    Parts parts = new Parts(ratings);
    parts.moveDrawn(test, Parts.TEST, random);
    parts.moveDrawn(validation, Parts.VALIDATION, random);
    return parts.split();
  }
}
