package org.reelvec.data.ratings.generate;

import java.util.random.RandomGenerator;
import org.reelvec.math.RandomStreams;

/**
 * When users rate: each between a first and a last day of its own, later ones more often, as a
 * service grows. A rating is placed by a number of 0 to 1 within the user's time, so that it is
 * known at once, without the user's other ratings, whether it is among the user's latest.
 */
final class PlantedDays {
  private static final float LATEST = 1 - 0.014f;

  private static final int LENGTH_BITS = 16;

  private final int[] spans; // (users) first day, then length, in one word: one look at memory

  /** Times drawn by the seed. */
  PlantedDays(long seed, int users) {
    RandomGenerator random = RandomStreams.stream(seed, "days");
    spans = new int[users];
    for (int user = 0; user < users; user++) {
      int first = (int) (NetflixWriter.DAYS * Math.sqrt(random.nextDouble()));
      spans[user] = first << LENGTH_BITS | (1 + random.nextInt(NetflixWriter.DAYS - first));
    }
  }

  /** The day, counted from the first of all, of the rating at this place in the user's time. */
  int day(int user, float when) {
    int span = spans[user];
    return (span >>> LENGTH_BITS) + (int) (when * (span & ((1 << LENGTH_BITS) - 1)));
  }

  /** Whether the rating at this place is among the user's latest 1.4 %, as many as Netflix held. */
  static boolean isLatest(float when) {
    return when >= LATEST;
  }
}
