package org.reelvec.config;

import java.nio.file.Path;

/** MovieLens as comma-separated files: latest-small, latest, 20M, 25M, 32M. */
@Named("movielens-csv")
@Doc("A folder with MovieLens' ratings.csv, movies.csv and perhaps tags.csv, plain, gzip or zip.")
public record MovieLensCsvData(
    @Doc("The folder, its zip, or ratings.csv alone.") @Default("data/movielens-small") Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates)
    implements RatingsData {}
