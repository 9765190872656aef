package org.reelvec.config;

import java.util.List;

/** Which titles the report looks at. */
public record ExploreConfig(
    @Doc("Titles whose neighbours are shown; empty takes the five movies with most links.")
        @Default("[]")
        List<String> titles,
    @Doc("Neighbours shown of each.") @Default("10") @Range(min = 1, max = 1000) int top,
    @Doc(
            value =
                "Neighbours shown occur at least so often: the vector of a movie that hardly"
                    + " anybody rated says little. similar asks the same by --filter count=N..",
            unit = "ratings or links")
        @Default("1")
        @Range(min = 0, max = 1_000_000_000)
        int minCount) {}
