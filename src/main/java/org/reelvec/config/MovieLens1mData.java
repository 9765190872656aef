package org.reelvec.config;

import java.nio.file.Path;

/** MovieLens 1M and 10M: fields between double colons, no header. */
@Named("movielens-1m")
@Doc("MovieLens 1M or 10M: ratings.dat, with movies.dat beside; plain, gzip or zip.")
public record MovieLens1mData(
    @Doc("The folder, its zip, or ratings.dat alone.") @Default("ml-1m") Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates)
    implements RatingsData {}
