package org.reelvec.data.ratings.split;

import java.util.stream.IntStream;

/**
 * Ratings in three parts by their row, 4 bytes a rating: distinct, nothing lost, nothing shared.
 * Each part is in ascending order.
 *
 * @param train what models learn from
 * @param validation for the figures of each epoch and for early stopping; may be empty
 * @param test for the final figures; may be empty
 */
public record RatingSplit(int[] train, int[] validation, int[] test) {
  /** The same with the validation part in the training part. */
  public RatingSplit withoutValidation() {
    int[] both = IntStream.concat(IntStream.of(train), IntStream.of(validation)).sorted().toArray();
    return new RatingSplit(both, new int[0], test);
  }
}
