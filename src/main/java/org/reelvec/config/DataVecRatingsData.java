package org.reelvec.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ratings out of any DataVec record reader. */
@Named("datavec")
@Doc(
    "Ratings that a DataVec record reader delivers, perhaps after a transform; by the class name"
        + " of a reader also tables of databases and spreadsheets.")
public record DataVecRatingsData(
    @Doc("The file, or a folder whose files are read by name; a reader may do without.")
        @Default("ratings.csv")
        Path path,
    @Doc("A record that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates,
    @Doc("csv, json-lines, regex, or the class name of a record reader.") @Default("csv")
        String reader,
    @Doc("DataVec's JSON of the schema of the reader's records; by default the transform's.")
        @Nullable Path schema,
    @Doc("DataVec's JSON of a transform process that the records go through.")
        @Nullable Path transform,
    @Doc("The column of user ids, after the transform.") @Default("userId") String user,
    @Doc("The column of movie ids.") @Default("movieId") String movie,
    @Doc("The column of ratings.") @Default("rating") String rating,
    @Doc(value = "The column that says when each rating was given.", unit = "seconds since 1970")
        @Nullable String time,
    @Doc("What ids are: whole numbers from 0 to 2147483647, or any text.") @Default("integer")
        Ids ids,
    @Doc("A rating below this one cannot be used.") @Nullable Double minRating,
    @Doc("A rating above this one cannot be used.") @Nullable Double maxRating,
    @Doc(value = "csv and regex: what to pass over at the start of a file.", unit = "lines")
        @Default("0")
        @Range(min = 0, max = 1_000_000)
        int skipLines,
    @Doc("csv: what stands between two fields, one character or tab.") @Default("','")
        String delimiter,
    @Doc("csv: what stands around a field that holds the delimiter, one character.")
        @Default("'\"'")
        String quote,
    @Doc("regex: matches a line; each group is a column, such as (\\d+)::(\\d+)::(\\d+)::\\d+")
        @Nullable String regex,
    @Doc("A class: texts for its constructor, such as a query.") @Default("[]")
        List<String> readerArguments,
    @Doc("A class: settings of DataVec's Configuration, each as name=value.") @Default("[]")
        List<String> readerSettings,
    @Doc("A file of movies with a header; without one, movies are called by their ids.")
        CsvTitles titles)
    implements ColumnRatingsData {}
