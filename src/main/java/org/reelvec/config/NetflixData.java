package org.reelvec.config;

import java.nio.file.Path;

/** The Netflix Prize: ratings below a line for each movie. */
@Named("netflix")
@Doc("Netflix Prize: combined_data_*.txt or mv_*.txt, with movie_titles.csv beside; plain or gzip.")
public record NetflixData(
    @Doc("The folder, one of its files, or a zip of them.") @Default("netflix") Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("What counts when a user rated a movie more than once.") @Default("last")
        Duplicates duplicates)
    implements RatingsData {}
