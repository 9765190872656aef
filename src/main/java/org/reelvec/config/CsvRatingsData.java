package org.reelvec.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Ratings as lines of fields, whatever stands between them. */
@Named("csv")
@Doc("Ratings as text, one a line, in columns that you name; plain, gzip or zip.")
public record CsvRatingsData(
    @Doc("The file.") @Default("ratings.csv") Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates,
    @Doc("What stands between two fields: one ASCII character, tab, or '::'.") @Default("','")
        String delimiter,
    @Doc("Whether the first line names the columns.") @Default("true") boolean header,
    @Doc("The column of user ids: its name, or its number from 1 where there is no header.")
        @Default("userId")
        String user,
    @Doc("The column of movie ids.") @Default("movieId") String movie,
    @Doc("The column of ratings.") @Default("rating") String rating,
    @Doc("The column that says when each rating was given.") @Nullable String time,
    @Doc(
            "How times are written: since 1970, or as a date such as 2005-09-06, perhaps with"
                + " 23:59:59.")
        @Default("seconds")
        TimeFormat timeFormat,
    @Doc("What ids are: whole numbers from 0 to 2147483647, or any text.") @Default("integer")
        Ids ids,
    @Doc("A rating below this one cannot be used.") @Nullable Double minRating,
    @Doc("A rating above this one cannot be used.") @Nullable Double maxRating,
    @Doc("A file of movies with a header; without one, movies are called by their ids.")
        CsvTitles titles)
    implements ColumnRatingsData {
  /** How times are written; all in UTC. */
  public enum TimeFormat {
    /** Seconds since 1970. */
    SECONDS,
    /** Milliseconds since 1970. */
    MILLISECONDS,
    /** A day, perhaps with the time of day. */
    DATE
  }
}
