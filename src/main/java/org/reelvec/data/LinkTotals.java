package org.reelvec.data;

/**
 * What a file held before rare and unwanted links were dropped.
 *
 * @param distinct different links in the file
 * @param listed links in the file, repeats on one page included
 * @param frequent different links listed at least as often as {@code data.min-link-count}
 * @param moviesWithoutLinks movies left without a link; they are movies all the same
 */
public record LinkTotals(int distinct, long listed, int frequent, int moviesWithoutLinks) {}
