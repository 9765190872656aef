package org.reelvec.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Ratings as a Parquet table. */
@Named("parquet")
@Doc("Ratings in columns of Parquet that you name: ids of 32 or 64 bits or text, any numbers.")
public record ParquetRatingsData(
    @Doc("The file, or a folder of *.parquet.") @Default("ratings.parquet") Path path,
    @Doc("A row that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates,
    @Doc("The column of user ids.") @Default("userId") String user,
    @Doc("The column of movie ids.") @Default("movieId") String movie,
    @Doc("The column of ratings.") @Default("rating") String rating,
    @Doc(value = "The column that says when each rating was given.", unit = "seconds since 1970")
        @Nullable String time,
    @Doc("What ids are: whole numbers from 0 to 2147483647, or any text.") @Default("integer")
        Ids ids,
    @Doc("A rating below this one cannot be used.") @Nullable Double minRating,
    @Doc("A rating above this one cannot be used.") @Nullable Double maxRating,
    @Doc("A file of movies with a header; without one, movies are called by their ids.")
        CsvTitles titles)
    implements ColumnRatingsData {}
