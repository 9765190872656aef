package org.reelvec.data.ratings.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;

/**
 * Makes ratings in the format of the Netflix Prize in which a structure is planted: biases and
 * vectors of users and movies, popularity, activity, and a probe set. For benchmarks and tests, of
 * any size.
 *
 * <p>One pass, in memory of about {@code 60 + 4 dimensions} bytes a user. The same settings give
 * the same bytes on every machine.
 *
 * @param users number of users, each with a rating at least; their ids have gaps, as the original's
 * @param movies number of movies, each rated at least once, with the ids 1 to {@code movies}
 * @param ratings number of ratings, at most half of all pairs
 * @param dimensions length of the planted vectors
 * @param seed another seed, other ratings
 */
public record NetflixGenerator(int users, int movies, long ratings, int dimensions, long seed) {
  /** The largest user id where there are {@link #USERS} users; in proportion where not. */
  public static final int LARGEST_ID = 2_649_429;

  /** Users of the Netflix Prize. */
  public static final int USERS = 480_189;

  private static final int FILES = 4;
  private static final int MOST = 10_000_000;
  private static final long MOST_RATINGS = 100_000_000_000L;
  private static final int MOST_DIMENSIONS = 20;

  /**
   * Checks that such ratings exist.
   *
   * @throws InputException if not
   */
  public NetflixGenerator {
    require(users >= 2 && users <= MOST, "--users: %,d is not in 2..%,d", users, MOST);
    require(movies >= 1 && movies <= MOST, "--movies: %,d is not in 1..%,d", movies, MOST);
    require(
        dimensions >= 1 && dimensions <= MOST_DIMENSIONS,
        "--dimensions: %d is not in 1..%d",
        dimensions,
        MOST_DIMENSIONS);
    long fewest = Math.max(users, movies);
    long most = Math.min((long) users * movies / 2, MOST_RATINGS);
    require(
        ratings >= fewest && ratings <= most,
        "--ratings: %,d is not in %,d..%,d; expected one a user and a movie at least, and at most"
            + " half of all pairs",
        ratings,
        fewest,
        most);
  }

  /**
   * Writes {@code combined_data_1.txt} to {@code combined_data_4.txt}, {@code movie_titles.csv} and
   * {@code probe.txt}, the last with about 1.4 % of the ratings: the latest of their users.
   *
   * @param directory is made; all files are in it, or it is not there
   * @param progress is told the number of ratings written, after each movie
   * @throws InputException if something stands there already
   * @throws org.reelvec.io.RunFailedException if it cannot be written
   */
  public void write(Path directory, LongConsumer progress) {
    AtomicFiles.writeDirectory(
        directory,
        temporary -> {
          Files.write(
              temporary.resolve("movie_titles.csv"),
              PlantedTitles.lines(seed, movies),
              StandardCharsets.ISO_8859_1);
          writeRatings(temporary, progress);
        });
  }

  private void writeRatings(Path directory, LongConsumer progress) throws IOException {
    PlantedTastes tastes = new PlantedTastes(seed, users, movies, dimensions);
    PlantedAudience audience = new PlantedAudience(seed, users, movies, ratings);
    PlantedDays days = new PlantedDays(seed, users);
    int[] ids = ids();
    int[] raters = new int[users];
    int[] latest = new int[users];
    long written = 0;
    try (NetflixWriter probe = new NetflixWriter(directory.resolve("probe.txt"))) {
      for (int file = 1; file <= FILES; file++) {
        Path path = directory.resolve("combined_data_" + file + ".txt");
        try (NetflixWriter out = new NetflixWriter(path)) {
          for (int movie = firstOf(file); movie < firstOf(file + 1); movie++) {
            RandomGenerator random = RandomStreams.stream(seed, "ratings", movie);
            int count = audience.count(movie);
            audience.draw(movie, random, raters);
            out.movie(movie + 1);
            int held = 0;
            for (int i = 0; i < count; i++) {
              int user = raters[i];
              float when = random.nextFloat();
              out.rating(ids[user], tastes.rating(user, movie, random), days.day(user, when));
              if (PlantedDays.isLatest(when)) {
                latest[held++] = ids[user];
              }
            }
            if (held > 0) {
              probe.movie(movie + 1);
            }
            for (int i = 0; i < held; i++) {
              probe.user(latest[i]);
            }
            written += count;
            progress.accept(written);
          }
        }
      }
    }
  }

  /** The first movie of a file, counted from 0; the files have equally many movies. */
  private int firstOf(int file) {
    return (int) ((long) movies * (file - 1) / FILES);
  }

  /** Distinct ids up to the largest, in no order. */
  int[] ids() {
    RandomGenerator random = RandomStreams.stream(seed, "ids");
    int[] ids = new int[users];
    int[] order = Shuffle.permutation(users, random);
    for (int user = 0; user < users; user++) {
      int from = (int) ((long) user * LARGEST_ID / USERS);
      int to = (int) ((user + 1L) * LARGEST_ID / USERS);
      ids[order[user]] = 1 + from + random.nextInt(to - from);
    }
    return ids;
  }

  private static void require(boolean holds, String problem, Object... values) {
    if (!holds) {
      throw new InputException(String.format(Locale.ROOT, problem, values));
    }
  }
}
