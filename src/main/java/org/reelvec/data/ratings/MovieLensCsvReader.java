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
record MovieLensCsvReader(MovieLensCsvData config) implements RatingReader {
  /** The file of all ratings. */
  static final String FILE = "ratings.csv";

  @Override
  public RatingRules rules() {
    return columns().rules();
  }

  @Override
  public boolean hasTimes() {
    return columns().hasTimes();
  }

  @Override
  public void readInto(RatingCollector ratings) {
    columns().read(RatingFile.one(config.path(), FILE), ratings);
  }

  private CsvRatingReader columns() {
    return new CsvRatingReader(
        new CsvRatingsData(
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
            new CsvTitles(null, ",", "movieId", "title", null, "genres", "|")));
  }
}
