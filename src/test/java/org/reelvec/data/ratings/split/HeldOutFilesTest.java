package org.reelvec.data.ratings.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;

class HeldOutFilesTest {
  @TempDir static Path folder;

  private final Ratings ratings = RandomRatings.of(30, 40, 900, 10, 3);
  private final MovieRatings data = RandomRatings.keyed(ratings);

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of("\t", "", ""),
        Arguments.of("::", "", "::5::978300760"),
        Arguments.of(",", "userId,movieId,rating,timestamp\n", ",4.5,978300760"),
        Arguments.of(",", "\"user\",\"movie\"\n", ""));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void foldsAreReadBetweenEveryDelimiter(String delimiter, String header, String more)
      throws IOException {
    int[] rows = IntStream.range(0, ratings.size()).filter(row -> row % 4 == 1).toArray();
    String lines =
        Arrays.stream(rows)
            .boxed()
            .sorted((a, b) -> b - a)
            .map(row -> user(row) + delimiter + movie(row) + more)
            .collect(Collectors.joining("\r\n"));
    Path file = write("fold", header + lines);
    assertArrayEquals(rows, new HeldOutFiles(data).ratings(file));
  }

  @Test
  void foldsHoldOutWhatTheyNameAndDrawValidationFromTheRest() throws IOException {
    Path even = write("even", lines(row -> row % 2 == 0));
    Path third = write("third", lines(row -> row % 3 == 0));
    SplitConfig config = new SplitConfig.Folds(List.of(even, third), 0.1);
    RatingSplits splits = RatingSplits.of(data, config, 5);
    assertEquals(2, splits.count());
    for (int fold = 0; fold < 2; fold++) {
      int every = fold + 2;
      RatingSplit split = splits.split(fold);
      RatingSplitsTest.assertWhole(ratings, split);
      assertTrue(Arrays.stream(split.test()).allMatch(row -> row % every == 0));
      assertEquals(900 / every, split.test().length);
      assertEquals(Math.round(0.1 * (900 - split.test().length)), split.validation().length);
      assertArrayEquals(
          split.validation(), RatingSplits.of(data, config, 5).split(fold).validation());
    }
  }

  @Test
  void theProbeNamesUsersBelowMovies() throws IOException {
    int[] rows = IntStream.range(0, ratings.size()).filter(row -> row % 7 == 0).toArray();
    StringBuilder text = new StringBuilder();
    for (int movie = 0; movie < ratings.movies(); movie++) {
      text.append(data.movieKeys().get(movie)).append(":\n");
      for (int row : rows) {
        text.append(ratings.movie()[row] == movie ? user(row) + "\n" : "");
      }
    }
    SplitConfig config = new SplitConfig.Probe(write("probe", text.toString()), 0.01);
    RatingSplit split = RatingSplits.of(data, config, 5).split(0);
    RatingSplitsTest.assertWhole(ratings, split);
    assertArrayEquals(rows, split.test());
  }

  @Test
  void whatTheDataDoNotHoldIsToldWithItsLine() throws IOException {
    String known = user(0) + "," + movie(0) + ",4\n";
    String unrated = unratedPair();
    assertRefused(":2: user 'nobody' has no rating in the data", known + "nobody,100,4\n");
    assertRefused(":2: movie '7' has no rating in the data", known + user(1) + ",7,4\n");
    assertRefused(
        ":3: the data hold no rating of this movie by this user; expected data that hold the"
            + " held-out ratings too",
        known + known + unrated + known + unrated);
    assertRefused(
        ":2: expected user and movie with a tab, :: or comma between, the same in all lines, found"
            + " 'u1::102'",
        known + "u1::102");
    assertRefused(
        ":1: expected user and movie with a tab, :: or comma between, the same in all lines, found"
            + " 'u1 102'",
        "u1 102\n");
    Path probe = write("headless", "\nu1\n");
    assertEquals(
        probe + ":2: expected a movie, such as 30:, before its users, found 'u1'",
        message(new SplitConfig.Probe(probe, 0)));
    Path everything = write("everything", lines(row -> true));
    assertEquals(
        everything + ": names all 900 ratings and leaves none to train on",
        message(new SplitConfig.Folds(List.of(everything), 0)));
  }

  /** A table that grows many times must still tell apart keys that differ in one half only. */
  @Test
  void pairsAreFoundAmongMany() {
    PairLines pairs = new PairLines();
    var random = RandomStreams.stream(1, "pairs");
    for (int line = 1; line <= 50_000; line++) {
      pairs.put(1 << random.nextInt(31), 2 * random.nextInt(1 << 20), line);
    }
    Ratings odd = RandomRatings.of(100, 100, 1, 1, 1);
    int[] users = IntStream.range(0, 31).map(bit -> 1 << bit).toArray();
    int[] movies = IntStream.range(0, 31).map(bit -> 2 * bit + 1).toArray();
    Ratings none = new Ratings(odd.users(), odd.movies(), users, movies, new float[31], new int[0]);
    assertEquals(0, pairs.rowsIn(none).length);
    assertEquals(1, pairs.firstMissing(none, new int[0]).orElseThrow());
  }

  private void assertRefused(String problem, String text) throws IOException {
    Path file = write("bad", text);
    assertEquals(file + problem, message(new SplitConfig.Folds(List.of(file), 0)));
  }

  private String message(SplitConfig config) {
    InputException e = assertThrows(InputException.class, () -> RatingSplits.of(data, config, 1));
    assertEquals(1, e.problems().size());
    return e.problems().get(0);
  }

  private String unratedPair() {
    boolean[] rated = new boolean[ratings.movies()];
    IntStream.range(0, ratings.size())
        .filter(row -> ratings.user()[row] == 0)
        .forEach(row -> rated[ratings.movie()[row]] = true);
    int movie = IntStream.range(0, rated.length).filter(m -> !rated[m]).findFirst().orElseThrow();
    return "u0," + data.movieKeys().get(movie) + ",4\n";
  }

  private String lines(IntPredicate chosen) {
    return IntStream.range(0, ratings.size())
        .filter(chosen)
        .mapToObj(row -> user(row) + "\t" + movie(row) + "\t3\t881250949\n")
        .collect(Collectors.joining());
  }

  private String user(int row) {
    return data.userKeys().get(ratings.user()[row]);
  }

  private String movie(int row) {
    return data.movieKeys().get(ratings.movie()[row]);
  }

  private static Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
