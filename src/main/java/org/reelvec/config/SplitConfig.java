package org.reelvec.config;

/** Which pairs are held out; {@code split.type} picks the record. */
@Discriminator(key = "type", byDefault = "random")
public sealed interface SplitConfig permits SplitConfig.Random, SplitConfig.LastFraction {
  /** Share of the pairs kept for the final figures, 0 for none. */
  double test();

  /** Share of the pairs kept for the figures of each epoch and for early stopping, 0 for none. */
  double validation();

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
      implements SplitConfig {}

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
      implements SplitConfig {}
}
