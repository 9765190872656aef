package org.reelvec.data.ratings;

/**
 * Ratings in three parts by their row, 4 bytes a rating: distinct, nothing lost, nothing shared.
 * Each part is in ascending order.
 *
 * @param train what models learn from
 * @param validation for the figures of each epoch and for early stopping; may be empty
 * @param test for the final figures; may be empty
 */
public record RatingSplit(int[] train, int[] validation, int[] test) {}
