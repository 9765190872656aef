package org.reelvec.data.ratings.generate;

import java.util.random.RandomGenerator;
import org.reelvec.math.RandomStreams;

/**
 * The truth behind generated ratings: how much a user likes a movie, before chance and rounding.
 *
 * <p>It is {@code 3.6 + bias(user) + bias(movie) + vector(user) . vector(movie)}, with standard
 * deviations of 0.4, 0.35 and 0.5: together with a noise of {@value #NOISE} about the spread of the
 * Netflix ratings (1.09) and of what the best models leave unexplained of them (0.86).
 *
 * <p>Every number comes from sums of whole numbers, so that all machines agree to the bit.
 */
final class PlantedTastes {
  /** Standard deviation of what chance adds to a rating. */
  static final float NOISE = 0.75f;

  private static final float MEAN = 3.6f;
  private static final float USER_BIAS = 0.4f;
  private static final float MOVIE_BIAS = 0.35f;
  private static final float DOT_PRODUCT = 0.5f;
  private static final float UNIT_BELL = (float) (Math.sqrt(3) / (1 << 16));

  private final int dimensions;
  private final float[] users; // (users, 1 + dimensions): bias, then vector
  private final float[] movies; // (movies, 1 + dimensions)

  /** Tastes of so many users, drawn by the seed. */
  PlantedTastes(long seed, int users, int movies, int dimensions) {
    this.dimensions = dimensions;
    // A product of two such numbers, summed over the dimensions, has the spread that is wanted.
    float each = (float) Math.sqrt(DOT_PRODUCT / Math.sqrt(dimensions));
    this.users = rows(RandomStreams.stream(seed, "users"), users, USER_BIAS, each);
    this.movies = rows(RandomStreams.stream(seed, "movies"), movies, MOVIE_BIAS, each);
  }

  /** How much the user likes the movie, around 1 to 5. */
  float liking(int user, int movie) {
    int userRow = user * (1 + dimensions);
    int movieRow = movie * (1 + dimensions);
    float liking = MEAN + users[userRow] + movies[movieRow];
    for (int d = 1; d <= dimensions; d++) {
      liking += users[userRow + d] * movies[movieRow + d];
    }
    return liking;
  }

  /** The rating of 1 to 5 that the user gives on some day. */
  int rating(int user, int movie, RandomGenerator random) {
    float felt = liking(user, movie) + NOISE * bell(random);
    return Math.max(1, Math.min(5, (int) (felt + 0.5f)));
  }

  /**
   * A number of mean 0 and standard deviation 1 that is nearly normal: the sum of the four quarters
   * of one random word. Within 3.47 of 0.
   */
  static float bell(RandomGenerator random) {
    long word = random.nextLong();
    int sum =
        (int)
            ((word & 0xffff) + ((word >>> 16) & 0xffff) + ((word >>> 32) & 0xffff) + (word >>> 48));
    return (sum - 2 * 0xffff) * UNIT_BELL;
  }

  private float[] rows(RandomGenerator random, int size, float bias, float each) {
    float[] rows = new float[size * (1 + dimensions)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (i % (1 + dimensions) == 0 ? bias : each) * bell(random);
    }
    return rows;
  }
}
