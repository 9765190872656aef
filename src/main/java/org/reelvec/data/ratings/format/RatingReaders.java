package org.reelvec.data.ratings.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.config.DataVecRatingsData;
import org.reelvec.config.DetectedData;
import org.reelvec.config.MovieLens100kData;
import org.reelvec.config.MovieLens1mData;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.NetflixData;
import org.reelvec.config.ParquetRatingsData;
import org.reelvec.config.RatingsData;
import org.reelvec.data.datavec.DataVecRatings;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.title.TitleSource;
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
    return read(config, (ratings, titles) -> ratings);
  }

  /**
   * The same with all movies that the source tells of, also those that nobody rated.
   *
   * @throws InputException likewise
   */
  public static MovieRatings readWithUnrated(RatingsData config) {
    return read(config, MovieRatings::withUnrated);
  }

  private static MovieRatings read(
      RatingsData config, BiFunction<MovieRatings, MovieTitles, MovieRatings> finish) {
    RatingsData known = config instanceof DetectedData any ? DetectedRatings.of(any) : config;
    RatingReader reader = reader(known);
    RatingCollector ratings = new RatingCollector(reader.rules(), reader.hasTimes());
    List<MovieRatings.Refused> refused = new ArrayList<>();
    try {
      reader.readInto(ratings);
      MovieTitles titles = TitleSource.read(known, refused);
      return finish.apply(ratings.finish(titles), titles).withRefused(refused);
    } catch (InputException e) {
      throw ratings.size() == 0 ? hinting(e, known) : e;
    }
  }

  private static RatingReader reader(RatingsData config) {
    if (config instanceof MovieLensCsvData csv) {
      return new MovieLensCsvReader(csv);
    }
    if (config instanceof MovieLens100kData tabs) {
      return new MovieLens100kReader(tabs);
    }
    if (config instanceof MovieLens1mData colons) {
      return new MovieLens1mReader(colons);
    }
    if (config instanceof NetflixData netflix) {
      return new NetflixReader(netflix);
    }
    if (config instanceof CsvRatingsData csv) {
      return new CsvRatingReader(csv);
    }
    if (config instanceof ParquetRatingsData parquet) {
      return new ParquetRatings(parquet);
    }
    if (config instanceof DataVecRatingsData datavec) {
      return new DataVecRatings(datavec);
    }
    throw new IllegalStateException("no reader for " + config);
  }

  /** Where not one row could be used, the format may be another. */
  private static InputException hinting(InputException e, RatingsData config) {
    String hint = DetectedRatings.hint(config);
    return hint.isEmpty() ? e : new InputException(e.getMessage() + hint);
  }
}
