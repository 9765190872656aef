package org.reelvec.data.ratings.format;

import java.util.List;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.MovieLens1mData;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.RatingRules;
import org.reelvec.data.ratings.format.RowLayout.Role;
import org.reelvec.io.DataFile;

/** Reads MovieLens 1M and 10M: {@code user::movie::rating::time} in {@code ratings.dat}. */
record MovieLens1mReader(MovieLens1mData config) implements RatingReader {
  /** The file of all ratings. */
  static final String FILE = "ratings.dat";

  private static final RowLayout LAYOUT =
      RowLayout.plain(
          "::",
          List.of("user", "movie", "rating", "time"),
          List.of(Role.USER, Role.MOVIE, Role.RATING, Role.TIME),
          TimeFormat.SECONDS);

  @Override
  public RatingRules rules() {
    return RatingRules.of(config, 0.5f, 5);
  }

  @Override
  public boolean hasTimes() {
    return true;
  }

  @Override
  public void readInto(RatingCollector ratings) {
    new RatingLines(LAYOUT, ratings).read(DataFile.one(config.path(), FILE));
  }
}
