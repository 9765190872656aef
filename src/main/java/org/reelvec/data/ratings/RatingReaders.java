package org.reelvec.data.ratings;

import java.util.ArrayList;
import java.util.List;
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
    RatingCollector ratings = collect(config);
    List<MovieRatings.Refused> refused = new ArrayList<>();
    MovieTitles titles = TitleSource.read(config, refused);
    return ratings.finish(titles).withRefused(refused);
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
