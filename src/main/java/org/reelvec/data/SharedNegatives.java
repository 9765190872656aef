package org.reelvec.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.reelvec.math.AliasSampler;

/**
 * Draws links that serve as negatives for all movies of a batch, and tells where a movie does have
 * such a link, so that a loss can leave it out. Holds working memory: one instance a thread.
 */
public final class SharedNegatives {
  private static final int NONE = -1;

  private final LinkMatrix training;
  private final AliasSampler links;
  private final int[] firstSlot; // (distinctLinks) where a link was drawn, or NONE
  private int[] nextSlot = {}; // (negatives) where the same link was drawn again, or NONE
  private int[] slots = {}; // where the movies of a batch have negatives in training

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
   * Draws links with repetition and finds the observed pairs. Takes time for each negative and each
   * link of each movie, not for each cell.
   *
   * @param movies (positives) the movies of the batch
   * @param negatives (negatives) takes the links
   * @return the negatives that a movie has in training, a row for each of {@code movies}; the link
   *     of a true pair is among them for that reason, too
   */
  public HiddenCells draw(int[] movies, int[] negatives, RandomGenerator random) {
    nextSlot = nextSlot.length == negatives.length ? nextSlot : new int[negatives.length];
    for (int slot = 0; slot < negatives.length; slot++) {
      int link = links.sample(random);
      negatives[slot] = link;
      nextSlot[slot] = firstSlot[link];
      firstSlot[link] = slot;
    }
    HiddenCells observed = observed(movies);
    for (int link : negatives) {
      firstSlot[link] = NONE;
    }
    return observed;
  }

  private HiddenCells observed(int[] movies) {
    int[] offsets = new int[movies.length + 1];
    int found = 0;
    for (int row = 0; row < movies.length; row++) {
      int movie = movies[row];
      for (int i = training.offsets()[movie]; i < training.offsets()[movie + 1]; i++) {
        for (int slot = firstSlot[training.links()[i]]; slot != NONE; slot = nextSlot[slot]) {
          if (found == slots.length) {
            slots = Arrays.copyOf(slots, 2 * found + 16);
          }
          slots[found++] = slot;
        }
      }
      offsets[row + 1] = found;
    }
    return new HiddenCells(offsets, Arrays.copyOf(slots, found));
  }
}
