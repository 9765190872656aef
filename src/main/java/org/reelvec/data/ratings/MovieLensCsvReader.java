package org.reelvec.data.ratings;

import org.reelvec.config.CsvRatingsData;
import org.reelvec.config.CsvRatingsData.Ids;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.MovieLensCsvData;

/**
 * Reads MovieLens latest-small, latest, 20M, 25M and 32M: {@code ratings.csv} with a header {@code
 * userId,movieId,rating,timestamp}.
 */
final class MovieLensCsvReader {
  /** The file of all ratings. */
  static final String FILE = "ratings.csv";

  private MovieLensCsvReader() {}

  /** Takes all ratings of a configuration. */
  static RatingCollector read(MovieLensCsvData config) {
    return CsvRatingReader.read(RatingFile.one(config.path(), FILE), columns(config));
  }

  private static CsvRatingsData columns(MovieLensCsvData config) {
    return new CsvRatingsData(
        config.path(),
        config.onBadRow(),
        config.duplicates(),
        ",",
        true,
        "userId",
        "movieId",
        "rating",
        "timestamp",
        TimeFormat.SECONDS,
        Ids.INTEGER,
        0.5,
        5.0,
        new CsvTitles(null, ",", "movieId", "title", null, "genres", "|"));
  }
}
