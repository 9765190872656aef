package org.reelvec.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pairs are held out; {@code split.type} picks the record. */
@Discriminator(key = "type", byDefault = "random")
public sealed interface SplitConfig {
  /** Whether anything is kept for the figures of each epoch and for early stopping. */
  boolean hasValidation();

  /** Two shares of all pairs. */
  sealed interface Shares extends SplitConfig {
    /** Share of the pairs kept for the final figures, 0 for none. */
    double test();

    /** Share of the pairs kept for the figures of each epoch, 0 for none. */
    double validation();

    @Override
    default boolean hasValidation() {
      return validation() > 0;
    }
  }

  /** Shares drawn at random by the seed. */
  @Named("random")
  @Doc("Pairs drawn at random by the seed.")
  record Random(
      @Doc(value = "Held out for the final figures.", unit = "share of pairs")
          @Default("0.1")
          @Range(min = 0, max = 1, below = true)
          double test,
      @Doc(
              value = "Held out for the figures of each epoch and for early stopping.",
              unit = "share of pairs")
          @Default("0.02")
          @Range(min = 0, max = 1, below = true)
          double validation)
      implements Shares {}

  /** The last shares by position in the file. Files are often ordered, so prefer random. */
  @Named("last-fraction")
  @Doc("The last pairs by position in the file.")
  record LastFraction(
      @Doc(value = "Held out for the final figures: the very last.", unit = "share of pairs")
          @Default("0.2")
          @Range(min = 0, max = 1, below = true)
          double test,
      @Doc(
              value = "Held out for the figures of each epoch: those before the test share.",
              unit = "share of pairs")
          @Default("0.0")
          @Range(min = 0, max = 1, below = true)
          double validation)
      implements Shares {}

  /** The latest ratings: learn from the past, be judged on the future. */
  @Named("time")
  @Doc("Ratings only: the latest ones are held out, whoever gave them.")
  record Time(
      @Doc(value = "Held out for the final figures: the latest.", unit = "share of ratings")
          @Default("0.1")
          @Range(min = 0, max = 1, below = true)
          double test,
      @Doc(
              value = "Held out for the figures of each epoch: those before the test part.",
              unit = "share of ratings")
          @Default("0.05")
          @Range(min = 0, max = 1, below = true)
          double validation,
      @Doc("The test part begins on this day, such as 2005-06-01 (UTC), whatever its share.")
          @Nullable String from)
      implements Shares {}

  /** Each user's latest ratings. */
  @Named("last-n")
  @Doc("Ratings only: each user's latest ones are held out.")
  record LastN(
      @Doc(value = "Held out for the final figures.", unit = "ratings of each user")
          @Default("1")
          @Range(min = 0, max = 100_000)
          int test,
      @Doc(
              value = "Held out for the figures of each epoch: those before the test part.",
              unit = "ratings of each user")
          @Default("1")
          @Range(min = 0, max = 100_000)
          int validation)
      implements SplitConfig {
    @Override
    public boolean hasValidation() {
      return validation > 0;
    }
  }

  /** A test part that is given or dealt, and a share of the rest for validation. */
  sealed interface ValidationOfRest extends SplitConfig {
    /** Share of each training part that is kept for the figures of each epoch, 0 for none. */
    double validation();

    @Override
    default boolean hasValidation() {
      return validation() > 0;
    }
  }

  /** Every rating is held out once. */
  @Named("k-fold")
  @Doc(
      "Ratings only: dealt at random by the seed into folds, each held out in turn; figures are"
          + " means over the folds.")
  record KFold(
      @Doc("Number of folds.") @Default("5") @Range(min = 2, max = 100) int folds,
      @Doc(
              value = "Held out of each training part for the figures of each epoch.",
              unit = "share of the training part")
          @Default("0.05")
          @Range(min = 0, max = 1, below = true)
          double validation)
      implements ValidationOfRest {}

  /** Test parts that somebody else has dealt, so that figures can be compared. */
  @Named("folds")
  @Doc(
      "Ratings only: the test part of each fold is a file of ratings in the format of the data,"
          + " such as u1.test; figures are means over the folds.")
  record Folds(
      @Doc(
              "The test files, one a fold, such as [u1.test, u2.test]; looked for beside the data,"
                  + " then from the working directory.")
          @Default("[]")
          List<Path> files,
      @Doc(
              value = "Held out of each training part for the figures of each epoch.",
              unit = "share of the training part")
          @Default("0.05")
          @Range(min = 0, max = 1, below = true)
          double validation)
      implements ValidationOfRest {}

  /** The held-out set that Netflix itself named. */
  @Named("probe")
  @Doc("Ratings only: the test part is named by a probe file of Netflix' form, without ratings.")
  record Probe(
      @Doc(
              "The file: lines of movieId: and, below each, user ids; looked for beside the data,"
                  + " then from the working directory.")
          @Default("probe.txt")
          Path file,
      @Doc(
              value = "Held out of the training part for the figures of each epoch.",
              unit = "share of the training part")
          @Default("0.01")
          @Range(min = 0, max = 1, below = true)
          double validation)
      implements ValidationOfRest {}
}
