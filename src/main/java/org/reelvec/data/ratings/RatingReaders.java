package org.reelvec.data.ratings;

import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.RatingsData;
import org.reelvec.io.InputException;

/** Picks the reader of a format by its configuration. */
public final class RatingReaders {
  private RatingReaders() {}

  /**
   * All ratings of a source.
   *
   * @throws InputException if it cannot be read, or holds no rating that can be used
   */
  public static MovieRatings read(RatingsData config) {
    if (config instanceof MovieLensCsvData) {
      return new RatingCollector(RatingRules.of(config, 0.5f, 5), true).finish(MovieTitles.none());
    }
    throw new IllegalStateException("no reader for " + config);
  }
}
