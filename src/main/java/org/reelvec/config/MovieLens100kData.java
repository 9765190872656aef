package org.reelvec.config;

import java.nio.file.Path;

/** MovieLens 100K: fields between tabs, no header. */
@Named("movielens-100k")
@Doc("MovieLens 100K: u.data, with u.item beside; plain, gzip or zip.")
public record MovieLens100kData(
    @Doc("The folder, its zip, or a file of ratings such as u.data or u1.base.") @Default("ml-100k")
        Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates)
    implements RatingsData {}
