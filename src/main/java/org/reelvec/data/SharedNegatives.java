package org.reelvec.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.reelvec.math.AliasSampler;

/**
 * Draws links that serve as negatives for all movies of a batch, and marks where a movie does have
 * such a link, so that a loss can leave it out. Holds working memory: one instance a thread.
 */
public final class SharedNegatives {
  private static final int NONE = -1;

  private final LinkMatrix training;
  private final AliasSampler links;
  private final int[] firstSlot; // (distinctLinks) where a link was drawn, or NONE
  private int[] nextSlot = {}; // (negatives) where the same link was drawn again, or NONE

  /**
   * Prepares the draw.
   *
   * @param training pairs that are no negatives
   * @param exponent links are drawn in proportion to their number of movies to this power
   */
  public SharedNegatives(LinkMatrix training, double exponent) {
    this.training = training;
    this.links = new AliasSampler(weights(training, exponent));
    this.firstSlot = new int[training.distinctLinks()];
    Arrays.fill(firstSlot, NONE);
  }

  /** Number of movies of each link to a power. */
  static double[] weights(LinkMatrix training, double exponent) {
    return Arrays.stream(training.linkCounts())
        .mapToDouble(count -> Math.pow(count, exponent))
        .toArray();
  }

  /**
   * Draws links with repetition and marks the observed pairs. Takes time for each negative and each
   * link of each movie, not for each cell, but for clearing the marks.
   *
   * @param movies (positives) the movies of the batch
   * @param negatives (negatives) takes the links
   * @param observed (positives, negatives) row-major, takes 1 where the movie has the link in
   *     training, else 0; the link of a true pair is marked for that reason, too
   */
  public void draw(int[] movies, int[] negatives, float[] observed, RandomGenerator random) {
    if (observed.length != (long) movies.length * negatives.length) {
      throw new IllegalArgumentException(
          "%d movies, %d negatives, %d marks"
              .formatted(movies.length, negatives.length, observed.length));
    }
    nextSlot = nextSlot.length == negatives.length ? nextSlot : new int[negatives.length];
    for (int slot = 0; slot < negatives.length; slot++) {
      int link = links.sample(random);
      negatives[slot] = link;
      nextSlot[slot] = firstSlot[link];
      firstSlot[link] = slot;
    }
    Arrays.fill(observed, 0);
    for (int row = 0; row < movies.length; row++) {
      mark(movies[row], row * negatives.length, observed);
    }
    for (int link : negatives) {
      firstSlot[link] = NONE;
    }
  }

  private void mark(int movie, int rowStart, float[] observed) {
    for (int i = training.offsets()[movie]; i < training.offsets()[movie + 1]; i++) {
      for (int slot = firstSlot[training.links()[i]]; slot != NONE; slot = nextSlot[slot]) {
        observed[rowStart + slot] = 1;
      }
    }
  }
}
