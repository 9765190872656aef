package org.reelvec.data.ratings.split;

import java.util.Objects;
import java.util.stream.IntStream;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;

/** The last ratings of the source for testing, those before them for validation. */
record PositionSplit(int ratings, int test, int validation) implements RatingSplits {
  static PositionSplit of(Ratings ratings, SplitConfig.LastFraction config) {
    Shares.check(config, ratings.size());
    return new PositionSplit(
        ratings.size(),
        Shares.count(config.test(), ratings.size()),
        Shares.count(config.validation(), ratings.size()));
  }

  @Override
  public RatingSplit split(int fold) {
    Objects.checkIndex(fold, count());
    int tested = ratings - test;
    int validated = tested - validation;
    return new RatingSplit(
        IntStream.range(0, validated).toArray(),
        IntStream.range(validated, tested).toArray(),
        IntStream.range(tested, ratings).toArray());
  }
}
