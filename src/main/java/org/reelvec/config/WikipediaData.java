package org.reelvec.config;

import java.nio.file.Path;
import java.util.List;

/** Films as lines of {@code [title, infobox, links, score, average]}. */
@Named("wikipedia-ndjson")
@Doc("Films as lines of [title, infobox, links, score, average], plain or gzip.")
public record WikipediaData(
    @Doc("The file, relative to the working directory.") @Default("data/films/films.ndjson")
        Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("Links listed fewer times than this are dropped; repeats on one page count.")
        @Default("3")
        @Range(min = 1, max = 1_000_000)
        int minLinkCount,
    @Doc(
            value = "Links on more than this share of the pages are dropped; 1 keeps all.",
            unit = "share of movies")
        @Default("1.0")
        @Range(min = 0, above = true, max = 1)
        double maxLinkShare,
    @Doc(
            value =
                "Frequent links are down-sampled in training: a pair is kept with probability"
                    + " sqrt(t / f) where its link's share f of all pairs is above this t; 0 keeps"
                    + " all.",
            unit = "share of pairs")
        @Default("0.0")
        @Range(min = 0, max = 1)
        double linkDownsampling,
    @Doc("Links that match one of these patterns (* stands for any text) are dropped.")
        @Default("[]")
        List<String> excludeLinks,
    @Doc(
            value = "Grosses and budgets above this are refused as slips.",
            unit = "million US dollars")
        @Default("3000")
        @Range(min = 0, above = true)
        double maxMoneyMillionsUsd)
    implements DataConfig {}
