package org.reelvec.data;

/**
 * All pairs in three parts: distinct, nothing lost, nothing shared. Each part keeps the order of
 * the whole.
 *
 * @param train what models learn from
 * @param validation for the figures of each epoch and for early stopping; may be empty
 * @param test for the final figures; may be empty
 */
public record PairSplit(Pairs train, Pairs validation, Pairs test) {}
