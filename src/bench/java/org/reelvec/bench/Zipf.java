package org.reelvec.bench;

import java.util.random.RandomGenerator;

/**
 * Ids 0 to {@code rows - 1} of which the k-th most frequent comes about 1 / k as often as the
 * first, scattered over the table so that frequent rows are no neighbours in memory: those of the
 * peers in torch.
 */
public record Zipf(int rows) {
  private static final long SCATTER = 2_654_435_761L;

  /** One id. */
  public int draw(RandomGenerator random) {
    long rank = (long) Math.exp(random.nextDouble() * Math.log(rows + 1.0)) - 1;
    return row((int) Math.min(rank, rows - 1L));
  }

  /** The id of a rank, 0 being the most frequent. */
  public int row(int rank) {
    return (int) (rank * SCATTER % rows);
  }

  /** So many ids. */
  public int[] draw(int count, RandomGenerator random) {
    int[] ids = new int[count];
    for (int i = 0; i < count; i++) {
      ids[i] = draw(random);
    }
    return ids;
  }
}
