package org.reelvec.data.ratings;

import org.reelvec.config.CsvRatingsData;
import org.reelvec.config.MovieLens100kData;
import org.reelvec.config.MovieLens1mData;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.NetflixData;
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
    return collect(config).finish(MovieTitles.none());
  }

  private static RatingCollector collect(RatingsData config) {
    if (config instanceof MovieLensCsvData csv) {
      return MovieLensCsvReader.read(csv);
    }
    if (config instanceof MovieLens100kData tabs) {
      return MovieLens100kReader.read(tabs);
    }
    if (config instanceof MovieLens1mData colons) {
      return MovieLens1mReader.read(colons);
    }
    if (config instanceof NetflixData netflix) {
      return NetflixReader.read(netflix);
    }
    if (config instanceof CsvRatingsData csv) {
      return CsvRatingReader.read(csv);
    }
    throw new IllegalStateException("no reader for " + config);
  }
}
