package org.reelvec.data.ratings.split;

import org.reelvec.config.SplitConfig;
import org.reelvec.io.InputException;

/** Shares of ratings as numbers of ratings, rounded to the nearest. */
final class Shares {
  private Shares() {}

  /** So many are a share of these. */
  static int count(double share, int ratings) {
    return Math.toIntExact(Math.round(share * ratings));
  }

  /**
   * Checks that both shares together leave a rating to train on.
   *
   * @throws InputException if they do not
   */
  static void check(SplitConfig.Shares config, int ratings) {
    long held = (long) count(config.test(), ratings) + count(config.validation(), ratings);
    if (held >= ratings) {
      throw new InputException(
          "split.test %s and split.validation %s leave no rating of %d to train on (lower them)"
              .formatted(config.test(), config.validation(), ratings));
    }
  }

  /**
   * Checks that the validation share of what is not tested leaves a rating to train on.
   *
   * @param rest number of ratings outside the test part
   * @throws InputException if it does not
   */
  static void check(SplitConfig.ValidationOfRest config, int rest) {
    if (count(config.validation(), rest) >= rest) {
      throw new InputException(
          "split.validation %s of the %d ratings outside the test part leaves none to train on"
                  .formatted(config.validation(), rest)
              + " (lower it)");
    }
  }
}
