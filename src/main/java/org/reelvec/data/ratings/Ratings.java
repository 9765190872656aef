package org.reelvec.data.ratings;

/**
 * Ratings in the order of their source, as columns: 12 bytes a rating, 16 with times.
 *
 * @param users users are 0 .. users - 1
 * @param movies movies are 0 .. movies - 1
 * @param user (ratings) who
 * @param movie (ratings) what
 * @param value (ratings) how much
 * @param time (ratings) when, in seconds since 1970 (UTC); empty where the source does not say
 */
public record Ratings(int users, int movies, int[] user, int[] movie, float[] value, int[] time) {
  /** Checks that all columns have one length. */
  public Ratings {
    if (movie.length != user.length
        || value.length != user.length
        || (time.length != user.length && time.length != 0)) {
      throw new IllegalArgumentException(
          "%d users, %d movies, %d values, %d times"
              .formatted(user.length, movie.length, value.length, time.length));
    }
  }

  /** Number of ratings. */
  public int size() {
    return user.length;
  }

  /** Whether it is known when each was given. */
  public boolean hasTimes() {
    return time.length > 0 || size() == 0;
  }
}
