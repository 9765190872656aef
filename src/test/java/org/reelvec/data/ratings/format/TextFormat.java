package org.reelvec.data.ratings.format;

import java.nio.file.Path;
import java.util.Locale;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.MovieLens100kData;
import org.reelvec.config.MovieLens1mData;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.NetflixData;
import org.reelvec.config.RatingsData;
import org.reelvec.config.RatingsData.Duplicates;

/** The text formats, each with its configuration and with a way to write a row. */
enum TextFormat {
  NETFLIX,
  MOVIELENS_100K,
  MOVIELENS_1M,
  MOVIELENS_CSV,
  /** Text ids, other columns, dates, semicolons. */
  NAMED,
  /** No header, milliseconds. */
  NUMBERED;

  /** The configuration for a file. */
  RatingsData data(Path path, OnBadRow onBadRow, Duplicates duplicates) {
    return switch (this) {
      case NETFLIX -> new NetflixData(path, onBadRow, duplicates);
      case MOVIELENS_100K -> new MovieLens100kData(path, onBadRow, duplicates);
      case MOVIELENS_1M -> new MovieLens1mData(path, onBadRow, duplicates);
      case MOVIELENS_CSV -> new MovieLensCsvData(path, onBadRow, duplicates);
      case NAMED ->
          csv(
              path,
              onBadRow,
              duplicates,
              ";",
              true,
              "who,what,stars,day",
              TimeFormat.DATE,
              Ids.TEXT);
      case NUMBERED ->
          csv(
              path,
              onBadRow,
              duplicates,
              "|",
              false,
              "1,2,4,3",
              TimeFormat.MILLISECONDS,
              Ids.INTEGER);
    };
  }

  /** The configuration of a CSV file of ratings from 1 to 5. */
  static CsvRatingsData csv(
      Path path,
      OnBadRow onBadRow,
      Duplicates duplicates,
      String delimiter,
      boolean header,
      String columns,
      TimeFormat timeFormat,
      Ids ids) {
    String[] names = columns.split(",", -1);
    return new CsvRatingsData(
        path,
        onBadRow,
        duplicates,
        delimiter,
        header,
        names[0],
        names[1],
        names[2],
        names.length > 3 ? names[3] : null,
        timeFormat,
        ids,
        1.0,
        5.0,
        new CsvTitles(null, ",", "movieId", "title", null, null, "|"));
  }

  /** What stands above the rows. */
  String header() {
    return switch (this) {
      case NETFLIX -> "7:\n";
      case MOVIELENS_CSV -> "userId,movieId,rating,timestamp\n";
      case NAMED -> "who;note;what;stars;day\n";
      default -> "";
    };
  }

  /** A row with its line end; Netflix takes the movie from the line above. */
  String row(int user, int movie, int rating, int day) {
    long seconds = 86_400L * (11_000 + day);
    String date = java.time.LocalDate.ofEpochDay(11_000 + day).toString();
    return switch (this) {
      case NETFLIX -> "%d,%d,%s\n".formatted(user, rating, date);
      case MOVIELENS_100K -> "%d\t%d\t%d\t%d\n".formatted(user, movie, rating, seconds);
      case MOVIELENS_1M -> "%d::%d::%d::%d\n".formatted(user, movie, rating, seconds);
      case MOVIELENS_CSV -> "%d,%d,%d.0,%d\n".formatted(user, movie, rating, seconds);
      case NAMED -> "u%d;\"a;b\";m%d;%d;%s\n".formatted(user, movie, rating, date);
      case NUMBERED -> "%d|%d|%d123|%d\n".formatted(user, movie, seconds, rating);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
