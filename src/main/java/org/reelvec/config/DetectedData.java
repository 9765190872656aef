package org.reelvec.config;

import java.nio.file.Path;

/** Ratings whose format is recognised by the names of files or their first lines. */
@Named("auto")
@Doc(
    "Ratings in whatever format their files show: any of those here, recognised by name or first"
        + " line.")
public record DetectedData(
    @Doc("The folder, the file, or a zip.") @Default("data/movielens-small") Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates)
    implements RatingsData {}
