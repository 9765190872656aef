package org.reelvec.data.ratings.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.math.ChiSquare;
import org.reelvec.math.RandomStreams;

class RatingSplitsTest {
  /** Many small sets: from 6 ratings to some hundreds, with few and with many times. */
  static Stream<Ratings> sets() {
    return LongStream.range(0, 120)
        .mapToObj(
            seed -> {
              RandomGenerator random = RandomStreams.stream(seed, "sets");
              int users = 1 + random.nextInt(12);
              int movies = 6 + random.nextInt(30);
              int count = 6 + random.nextInt(users * movies - 5);
              return RandomRatings.of(users, movies, count, 1 + random.nextInt(40), seed);
            });
  }

  @ParameterizedTest
  @MethodSource("sets")
  void sharesAreDrawnAndNothingIsLost(Ratings ratings) {
    RatingSplit split = one(ratings, new SplitConfig.Random(0.3, 0.2), 7);
    assertWhole(ratings, split);
    assertSizes(ratings, 0.3, 0.2, split);
    assertSame(split, one(ratings, new SplitConfig.Random(0.3, 0.2), 7));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void lastFractionTakesTheEnd(Ratings ratings) {
    RatingSplit split = one(ratings, new SplitConfig.LastFraction(0.3, 0.2), 7);
    assertWhole(ratings, split);
    assertSizes(ratings, 0.3, 0.2, split);
    int[] joined =
        Stream.of(split.train(), split.validation(), split.test())
            .flatMapToInt(Arrays::stream)
            .toArray();
    assertArrayEquals(IntStream.range(0, ratings.size()).toArray(), joined);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void timeLearnsFromThePastAlone(Ratings ratings) {
    RatingSplit split = one(ratings, new SplitConfig.Time(0.3, 0.2, null), 7);
    assertWhole(ratings, split);
    assertSizes(ratings, 0.3, 0.2, split);
    assertOrdered(ratings, split.train(), split.validation());
    assertOrdered(ratings, split.train(), split.test());
    assertOrdered(ratings, split.validation(), split.test());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void timeFromADayTakesItsFirstSecond(Ratings ratings) {
    int[] times = Arrays.stream(ratings.time()).sorted().toArray();
    int later = times[times.length / 2];
    if (later == times[0]) {
      return; // all of one day: nothing would be left to train on
    }
    String day = LocalDate.ofEpochDay(later / 86_400).toString();
    RatingSplit split = one(ratings, new SplitConfig.Time(0.9, 0, day), 7);
    assertWhole(ratings, split);
    long midnight = later / 86_400 * 86_400L;
    for (int row : split.test()) {
      assertTrue(ratings.time()[row] >= midnight);
    }
    for (int row : split.train()) {
      assertTrue(ratings.time()[row] < midnight);
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void lastNHoldsOutEachUsersLatest(Ratings ratings) {
    if (IntStream.of(ratings.user()).distinct().count() == ratings.size()) {
      return;
    }
    RatingSplit split = one(ratings, new SplitConfig.LastN(2, 3), 7);
    assertWhole(ratings, split);
    for (int user = 0; user < ratings.users(); user++) {
      int[] train = of(user, ratings, split.train());
      int[] validation = of(user, ratings, split.validation());
      int[] test = of(user, ratings, split.test());
      int all = train.length + validation.length + test.length;
      assertEquals(Math.max(0, Math.min(2, all - 1)), test.length);
      assertEquals(Math.max(0, Math.min(3, all - 1 - test.length)), validation.length);
      assertOrdered(ratings, train, validation);
      assertOrdered(ratings, train, test);
      assertOrdered(ratings, validation, test);
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everyRatingIsDealtToOneFold(Ratings ratings) {
    SplitConfig.KFold config = new SplitConfig.KFold(5, 0.25);
    RatingSplits splits = splits(ratings, config, 7);
    assertEquals(5, splits.count());
    int[] tested = new int[ratings.size()];
    for (int fold = 0; fold < splits.count(); fold++) {
      RatingSplit split = splits.split(fold);
      assertWhole(ratings, split);
      int size = split.test().length;
      assertTrue(size == ratings.size() / 5 || size == (ratings.size() + 4) / 5, "size " + size);
      assertEquals(Math.round(0.25 * (ratings.size() - size)), split.validation().length);
      Arrays.stream(split.test()).forEach(row -> tested[row]++);
      assertSame(split, splits(ratings, config, 7).split(fold));
    }
    assertTrue(Arrays.stream(tested).allMatch(times -> times == 1), Arrays.toString(tested));
  }

  @Test
  void theSeedMovesWhatIsDrawn() {
    Ratings ratings = RandomRatings.of(20, 30, 300, 9, 1);
    for (SplitConfig config :
        List.of(new SplitConfig.Random(0.2, 0.1), new SplitConfig.KFold(3, 0.1))) {
      RatingSplit one = one(ratings, config, 1);
      RatingSplit other = one(ratings, config, 2);
      assertFalse(Arrays.equals(one.test(), other.test()), config.toString());
      assertFalse(Arrays.equals(one.validation(), other.validation()), config.toString());
    }
    for (SplitConfig config :
        List.of(new SplitConfig.Time(0.2, 0.1, null), new SplitConfig.LastN(1, 1))) {
      assertSame(one(ratings, config, 1), one(ratings, config, 2));
    }
  }

  @Test
  void everyRatingIsHeldOutEquallyOften() {
    Ratings ratings = RandomRatings.of(4, 5, 10, 3, 1);
    long[] tested = new long[10];
    long[] validated = new long[10];
    long[] dealt = new long[10];
    for (int seed = 0; seed < 20_000; seed++) {
      RatingSplit split = one(ratings, new SplitConfig.Random(0.1, 0.1), seed);
      tested[split.test()[0]]++;
      validated[split.validation()[0]]++;
      dealt[one(ratings, new SplitConfig.KFold(10, 0), seed).test()[0]]++;
    }
    double[] equal = new double[10];
    Arrays.fill(equal, 1);
    ChiSquare.assertDrawnFrom(equal, tested);
    ChiSquare.assertDrawnFrom(equal, validated);
    ChiSquare.assertDrawnFrom(equal, dealt);
  }

  @Test
  void ofOneSecondTheFurtherBackIsTheLater() {
    int[] user = {0, 0, 0, 0, 1, 1};
    int[] movie = {0, 1, 2, 3, 0, 1};
    int[] time = {9, 5, 9, 5, 9, -5};
    Ratings ratings = new Ratings(2, 4, user, movie, new float[6], time);
    RatingSplit byTime = one(ratings, new SplitConfig.Time(0.34, 0.34, null), 1);
    assertArrayEquals(new int[] {2, 4}, byTime.test());
    assertArrayEquals(new int[] {0, 3}, byTime.validation());
    RatingSplit byUser = one(ratings, new SplitConfig.LastN(1, 1), 1);
    assertArrayEquals(new int[] {2, 4}, byUser.test());
    assertArrayEquals(new int[] {0}, byUser.validation());
    assertArrayEquals(new int[] {1, 3, 5}, byUser.train());
  }

  @Test
  void aFoldThatIsNoneIsAMistakeOfTheCaller() {
    Ratings ratings = RandomRatings.of(4, 5, 10, 3, 1);
    for (SplitConfig config :
        List.of(new SplitConfig.Random(0.1, 0), new SplitConfig.KFold(2, 0))) {
      RatingSplits splits = splits(ratings, config, 1);
      assertThrows(IndexOutOfBoundsException.class, () -> splits.split(splits.count()));
      assertThrows(IndexOutOfBoundsException.class, () -> splits.split(-1));
    }
  }

  @Test
  void whatCannotBeSplitIsRefusedInOneLine() {
    Ratings ratings = RandomRatings.of(5, 4, 10, 3, 1);
    Ratings timeless = RandomRatings.withoutTimes(ratings);
    Ratings single =
        new Ratings(2, 1, new int[] {0, 1}, new int[2], new float[2], new int[] {86_400, 86_399});
    assertRefused(
        "split.test 0.5 and split.validation 0.5 leave no rating of 10 to train on (lower them)",
        ratings,
        new SplitConfig.Random(0.5, 0.5));
    assertRefused(
        "split.test 0.96 and split.validation 0.0 leave no rating of 10 to train on (lower them)",
        ratings,
        new SplitConfig.LastFraction(0.96, 0));
    assertRefused(
        "split.type time needs the time of each rating, and the data tell none; expected data with"
            + " times, or another split.type such as random",
        timeless,
        new SplitConfig.Time(0.1, 0.1, null));
    assertRefused(
        "split.type last-n needs the time of each rating, and the data tell none; expected data"
            + " with times, or another split.type such as random",
        timeless,
        new SplitConfig.LastN(1, 1));
    assertRefused(
        "split.type last-n: each of the 2 users has a single rating, which is needed for training;"
            + " expected users of several, or another split.type such as random",
        single,
        new SplitConfig.LastN(1, 1));
    assertRefused(
        "split.from 2030-01-01: no rating is as late; the last is of 1970-01-02",
        single,
        new SplitConfig.Time(0.1, 0, "2030-01-01"));
    assertRefused(
        "split.from 1970-01-01 and split.validation 0.0 leave no rating of 2 to train on; the first"
            + " is of 1970-01-01",
        single,
        new SplitConfig.Time(0.1, 0, "1970-01-01"));
    assertRefused(
        "split.folds 11: the data have 10 ratings, and each fold needs one (lower it)",
        ratings,
        new SplitConfig.KFold(11, 0));
    assertRefused(
        "split.validation 0.95 of the 8 ratings outside the test part leaves none to train on"
            + " (lower it)",
        ratings,
        new SplitConfig.KFold(5, 0.95));
  }

  private static void assertRefused(String line, Ratings ratings, SplitConfig config) {
    InputException e = assertThrows(InputException.class, () -> splits(ratings, config, 1));
    assertEquals(List.of(line), e.problems());
  }

  private static RatingSplits splits(Ratings ratings, SplitConfig config, long seed) {
    return RatingSplits.of(RandomRatings.keyed(ratings), config, seed);
  }

  private static RatingSplit one(Ratings ratings, SplitConfig config, long seed) {
    return splits(ratings, config, seed).split(0);
  }

  private static int[] of(int user, Ratings ratings, int[] rows) {
    return Arrays.stream(rows).filter(row -> ratings.user()[row] == user).toArray();
  }

  private static void assertSame(RatingSplit expected, RatingSplit actual) {
    assertArrayEquals(expected.train(), actual.train());
    assertArrayEquals(expected.validation(), actual.validation());
    assertArrayEquals(expected.test(), actual.test());
  }

  private static void assertSizes(
      Ratings ratings, double test, double validation, RatingSplit split) {
    assertEquals(Math.round(test * ratings.size()), split.test().length);
    assertEquals(Math.round(validation * ratings.size()), split.validation().length);
  }

  /** Disjoint, complete, each part ascending, something to train on. */
  static void assertWhole(Ratings ratings, RatingSplit split) {
    assertTrue(split.train().length > 0);
    for (int[] part : List.of(split.train(), split.validation(), split.test())) {
      assertArrayEquals(Arrays.stream(part).sorted().toArray(), part);
    }
    int[] all =
        Stream.of(split.train(), split.validation(), split.test())
            .flatMapToInt(Arrays::stream)
            .sorted()
            .toArray();
    assertArrayEquals(IntStream.range(0, ratings.size()).toArray(), all);
  }

  /** No rating of the first rows is later than one of the second; at one second, none is below. */
  private static void assertOrdered(Ratings ratings, int[] before, int[] after) {
    long latest = Arrays.stream(before).mapToLong(row -> key(ratings, row)).max().orElse(0);
    long earliest =
        Arrays.stream(after).mapToLong(row -> key(ratings, row)).min().orElse(Long.MAX_VALUE);
    assertTrue(latest < earliest, latest + " " + earliest);
  }

  private static long key(Ratings ratings, int row) {
    return 1_000L * ratings.time()[row] + row;
  }
}
