package org.reelvec.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a file of movies tells their titles; its first line names the columns. */
@Doc("A file of movies with a header; without one, movies are called by their ids.")
public record CsvTitles(
    @Doc("The file.") @Nullable Path path,
    @Doc("What stands between two fields: one ASCII character, tab, or '::'.") @Default("','")
        String delimiter,
    @Doc("The column of movie ids.") @Default("movieId") String key,
    @Doc("The column of titles.") @Default("title") String title,
    @Doc("The column of years.") @Nullable String year,
    @Doc("The column of genres.") @Nullable String genres,
    @Doc("What stands between two genres.") @Default("'|'") String genreSeparator) {}
