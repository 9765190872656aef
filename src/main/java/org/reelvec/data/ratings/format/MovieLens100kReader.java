package org.reelvec.data.ratings.format;

import java.util.List;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.MovieLens100kData;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.RatingRules;
import org.reelvec.data.ratings.format.RowLayout.Role;
import org.reelvec.io.DataFile;

/**
 * Reads MovieLens 100K: {@code user movie rating time} with tabs between, in {@code u.data} and in
 * the files of its folds.
 */
record MovieLens100kReader(MovieLens100kData config) implements RatingReader {
  /** The file of all ratings. */
  static final String FILE = "u.data";

  private static final RowLayout LAYOUT =
      RowLayout.plain(
          "\t",
          List.of("user", "movie", "rating", "time"),
          List.of(Role.USER, Role.MOVIE, Role.RATING, Role.TIME),
          TimeFormat.SECONDS);

  @Override
  public RatingRules rules() {
    return RatingRules.of(config, 1, 5);
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
