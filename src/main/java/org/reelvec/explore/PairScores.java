package org.reelvec.explore;

/**
 * How similarities agree with what people, or another source, say of the same pairs.
 *
 * @param pearson the correlation of the values, -1..1
 * @param spearman the correlation of their ranks, equal values sharing the mean of theirs, -1..1
 * @param pairs how many were compared
 * @param unknown how many of the file's pairs hold an unknown word
 * @param unknownShare their share of all pairs, 0..1
 */
public record PairScores(
    double pearson, double spearman, int pairs, int unknown, double unknownShare) {}
