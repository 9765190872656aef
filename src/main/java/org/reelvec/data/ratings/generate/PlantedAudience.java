package org.reelvec.data.ratings.generate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.reelvec.math.AliasSampler;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;

/**
 * Who rates what in generated ratings, movie by movie: few movies have most of the ratings, and few
 * users give most of them. Not for use by several threads at once.
 *
 * <p>A movie of popularity rank r is rated in proportion to (r + movies / 40)^-2, a Zipf law with
 * Mandelbrot's offset; users are drawn in proportion to log-normal weights. At the size of the
 * Netflix Prize both medians then are near those of its data. Every user rates at least one movie,
 * every movie is rated, nobody rates a movie twice.
 */
final class PlantedAudience {
  private static final double MOST_OF_THE_USERS = 0.9;
  private static final double SPREAD_OF_ACTIVITY = 1.25;
  private static final int OFFSET_SHARE = 40;

  private final long ratings;
  private final AliasSampler users;
  private final int[] counts; // (movies) number of ratings
  private final long[] before; // (movies) number of ratings of all movies before
  private final int[] lastRated; // (users) movie + 1

  /** The audience of {@code ratings} ratings, drawn by the seed. */
  PlantedAudience(long seed, int users, int movies, long ratings) {
    this.ratings = ratings;
    this.users = new AliasSampler(activity(RandomStreams.stream(seed, "activity"), users));
    lastRated = new int[users];
    int[] byRank = counts(users, movies, ratings);
    int[] rank = Shuffle.permutation(movies, RandomStreams.stream(seed, "popularity"));
    counts = Arrays.stream(rank).map(r -> byRank[r]).toArray();
    before = new long[movies];
    for (int movie = 1; movie < movies; movie++) {
      before[movie] = before[movie - 1] + counts[movie - 1];
    }
  }

  /** Number of ratings of a movie. */
  int count(int movie) {
    return counts[movie];
  }

  /** Fills the beginning of {@code audience} with the distinct users who rate the movie. */
  void draw(int movie, RandomGenerator random, int[] audience) {
    int filled = 0;
    // Each user is dealt to one movie, in proportion to its ratings, so that nobody is left out.
    int end = dealt(before[movie] + counts[movie]);
    for (int user = dealt(before[movie]); user < end; user++) {
      lastRated[user] = movie + 1;
      audience[filled++] = user;
    }
    while (filled < counts[movie]) {
      int user = users.sample(random);
      if (lastRated[user] != movie + 1) {
        lastRated[user] = movie + 1;
        audience[filled++] = user;
      }
    }
  }

  /** How many users are dealt to the movies that have the first so many ratings. */
  private int dealt(long ratingsBefore) {
    return (int) (ratingsBefore * users.size() / ratings);
  }

  private static double[] activity(RandomGenerator random, int users) {
    double[] weights = new double[users];
    for (int user = 0; user < users; user++) {
      weights[user] = StrictMath.exp(SPREAD_OF_ACTIVITY * PlantedTastes.bell(random));
    }
    return weights;
  }

  /** Numbers of ratings by popularity: at least one, at most nine in ten users. */
  private static int[] counts(int users, int movies, long ratings) {
    int most = Math.max(1, (int) (MOST_OF_THE_USERS * users));
    double low = 0;
    double high = (double) ratings * movies * movies;
    for (int halving = 0; halving < 200; halving++) {
      double middle = (low + high) / 2;
      boolean fits = Arrays.stream(counts(movies, middle, most)).asLongStream().sum() <= ratings;
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    int[] counts = counts(movies, low, most);
    long left = ratings - Arrays.stream(counts).asLongStream().sum();
    for (int rank = 0; left > 0; rank = (rank + 1) % movies) {
      if (counts[rank] < most) {
        counts[rank]++;
        left--;
      }
    }
    return counts;
  }

  private static int[] counts(int movies, double scale, int most) {
    int[] counts = new int[movies];
    double offset = Math.max(1, movies / (double) OFFSET_SHARE);
    for (int rank = 0; rank < movies; rank++) {
      double share = scale / ((rank + offset) * (rank + offset));
      counts[rank] = (int) Math.max(1, Math.min(most, share));
    }
    return counts;
  }
}
