package org.reelvec.data.ratings.format;

import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.RatingRules;
import org.reelvec.io.DataFile;

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
    columns().read(DataFile.one(config.path(), FILE), ratings);
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
