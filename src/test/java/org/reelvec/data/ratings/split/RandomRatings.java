package org.reelvec.data.ratings.split;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;
import org.reelvec.table.Table;

/** Small random sets of ratings for tests: distinct pairs, few different times. */
public final class RandomRatings {
  private RandomRatings() {}

  /**
   * Distinct pairs in random order. Some users and movies may lack ratings.
   *
   * @param count at most {@code users * movies}
   * @param seconds times are drawn from so many different ones
   */
  public static Ratings of(int users, int movies, int count, int seconds, long seed) {
    RandomGenerator random = RandomStreams.stream(seed, "ratings");
    int[] cells = Shuffle.permutation(users * movies, random);
    int[] user = Arrays.stream(cells).limit(count).map(cell -> cell / movies).toArray();
    int[] movie = Arrays.stream(cells).limit(count).map(cell -> cell % movies).toArray();
    float[] value = new float[count];
    int[] time = new int[count];
    for (int row = 0; row < count; row++) {
      value[row] = 0.5f * (1 + random.nextInt(10));
      time[row] = 1_000_000_000 + 86_400 * random.nextInt(seconds);
    }
    return new Ratings(users, movies, user, movie, value, time);
  }

  /** The same without times. */
  public static Ratings withoutTimes(Ratings ratings) {
    return new Ratings(
        ratings.users(),
        ratings.movies(),
        ratings.user(),
        ratings.movie(),
        ratings.value(),
        new int[0]);
  }

  /** Ratings with keys: users are u0, u1 ..., movies are the numbers from 100. */
  public static MovieRatings keyed(Ratings ratings) {
    List<String> movies =
        IntStream.range(0, ratings.movies()).mapToObj(movie -> "" + (100 + movie)).toList();
    return new MovieRatings(
        IntStream.range(0, ratings.users()).mapToObj(user -> "u" + user).toList(),
        movies,
        movies,
        Table.ofRows(ratings.movies()),
        ratings,
        List.of());
  }
}
