package org.reelvec.data.ratings.split;

import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;

/**
 * Every way to hold ratings out, as one split or as several folds. What only the data can tell is
 * checked when the splits are made; the splits themselves are computed when asked for, in memory of
 * 4 bytes a rating for the parts and 5 on the way.
 */
public sealed interface RatingSplits
    permits DealtFolds, LastNSplit, NamedFolds, PositionSplit, RandomSplit, TimeSplit {
  /**
   * The splits that a configuration asks for. Files of held-out pairs are read here.
   *
   * @param seed the experiment's; moves what is drawn at random only
   * @throws InputException if the data cannot be split so: nothing is left to train on, the times
   *     are not known, or a file names a pair that is not in the data
   */
  static RatingSplits of(MovieRatings data, SplitConfig config, long seed) {
    Ratings ratings = data.ratings();
    if (config instanceof SplitConfig.Random random) {
      return RandomSplit.of(ratings, random, seed);
    }
    if (config instanceof SplitConfig.LastFraction last) {
      return PositionSplit.of(ratings, last);
    }
    if (config instanceof SplitConfig.Time time) {
      return TimeSplit.of(ratings, time);
    }
    if (config instanceof SplitConfig.LastN last) {
      return LastNSplit.of(ratings, last);
    }
    if (config instanceof SplitConfig.KFold dealt) {
      return DealtFolds.of(ratings, dealt, seed);
    }
    if (config instanceof SplitConfig.Folds folds) {
      return NamedFolds.of(data, folds, seed);
    }
    if (config instanceof SplitConfig.Probe probe) {
      return NamedFolds.of(data, probe, seed);
    }
    throw new IllegalArgumentException("no split of ratings: " + config);
  }

  /** Number of splits: of folds, or 1. */
  default int count() {
    return 1;
  }

  /**
   * One of the splits. The same arguments always give the same one.
   *
   * @param fold counted from 0
   */
  RatingSplit split(int fold);
}
