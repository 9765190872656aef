package org.reelvec.config;

import java.util.List;

/** Which titles the report looks at. */
public record ExploreConfig(
    @Doc("Titles whose neighbours are shown; empty takes the five movies with most links.")
        @Default("[]")
        List<String> titles,
    @Doc("Neighbours shown of each.") @Default("10") @Range(min = 1, max = 1000) int top) {}
