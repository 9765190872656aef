package org.reelvec.data.ratings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.io.InputException;
import org.reelvec.io.RowCounts;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class RatingCollectorTest {
  private static final Path FILE = Path.of("ratings.csv");

  private record Row(int user, int movie, float value, int time) {}

  @ParameterizedTest
  @CsvSource({
    "LAST,  by-user", "LAST,  by-movie", "LAST,  mixed",
    "FIRST, by-user", "FIRST, by-movie", "FIRST, mixed",
    "MEAN,  by-user", "MEAN,  by-movie", "MEAN,  mixed"
  })
  void duplicatesAreSettledAsWordedWhateverTheOrder(Duplicates policy, String order) {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      List<Row> rows = rows(random, order);
      RatingCollector ratings = collector(OnBadRow.FAIL, policy);
      long line = 1;
      for (Row row : rows) {
        ratings.add(++line, row.user(), row.movie(), row.value(), row.time());
      }
      MovieRatings read = ratings.finish(MovieTitles.none());
      assertEquals(settled(rows, policy), rows(read));
      assertEquals(rows.size() - read.ratings().size(), refused(read));
    }
  }

  @Test
  void duplicatesAreCountedWhereTheyStand() {
    RatingCollector ratings = collector(OnBadRow.SKIP, Duplicates.LAST);
    ratings.add(2, 1, 10, 3, 0);
    ratings.refuse(3, "rating", "");
    ratings.add(4, 1, 11, 3, 0);
    ratings.startFile(Path.of("more.csv"));
    ratings.add(2, 1, 10, 4, 0);
    ratings.add(3, 1, 10, 5, 0);
    MovieRatings read = ratings.finish(MovieTitles.none());
    assertEquals(
        List.of(
            new MovieRatings.Refused(
                FILE, counts("rating", 1, 3, "rated again by the same user", 1, 2)),
            new MovieRatings.Refused(
                Path.of("more.csv"), counts("rated again by the same user", 1, 2))),
        read.refused());
  }

  @Test
  void duplicatesAreRefusedWhereTheyAreNotWanted() {
    RatingCollector ratings = collector(OnBadRow.SKIP, Duplicates.FAIL);
    ratings.add(2, 5, 10, 3, 0);
    ratings.add(3, 4, 10, 3, 0);
    ratings.add(9, 5, 10, 3, 0);
    ratings.add(10, 4, 10, 3, 0);
    assertProblem(
        "ratings.csv:9: user 5 rated movie 10 again, first in ratings.csv:2 (set data.duplicates:"
            + " last, first or mean)",
        ratings,
        MovieTitles.none());
  }

  @Test
  void manyRatingsFillManyBlocksInTheirOrder() {
    RatingCollector ratings = collector(OnBadRow.FAIL, Duplicates.FAIL);
    int count = 100_000;
    for (int i = 0; i < count; i++) {
      ratings.add(i + 1, i * 7919, i / 1000, 1 + i % 5, i);
    }
    Ratings read = ratings.finish(MovieTitles.none()).ratings();
    assertEquals(count, read.users());
    assertEquals(100, read.movies());
    for (int i = 0; i < count; i++) {
      assertEquals(
          List.of(i, i / 1000, 1f + i % 5, i),
          List.of(read.user()[i], read.movie()[i], read.value()[i], read.time()[i]));
    }
  }

  @Test
  void ratingsOutOfRangeAreRefusedWithTheirUsers() {
    RatingCollector ratings = collector(OnBadRow.SKIP, Duplicates.LAST);
    for (float value : new float[] {0, 5.5f, Float.NaN, Float.POSITIVE_INFINITY, 3}) {
      ratings.add(ratings.size() + 1, (int) value, 7, value, 0);
    }
    MovieRatings read = ratings.finish(MovieTitles.none());
    assertEquals(List.of("3"), read.userKeys());
    assertEquals(4, refused(read));
    InputException e =
        assertThrows(
            InputException.class,
            () -> collector(OnBadRow.FAIL, Duplicates.LAST).add(12, 1, 1, 7.5f, 0));
    assertEquals(
        "ratings.csv:12: rating 7.5 is outside 0.5..5.0 (set data.on-bad-row: skip to go on without"
            + " such lines)",
        e.getMessage());
  }

  @Test
  void titlesAndAttributesAreThoseOfTheRatedMovies() {
    RatingCollector ratings = collector(OnBadRow.FAIL, Duplicates.LAST);
    ratings.add(1, "ann", "x", 2, 0);
    ratings.add(2, "ann", "z", 3, 0);
    ratings.add(3, "bob", "x", 5, 0);
    MovieRatings read = ratings.finish(titles());
    assertEquals(List.of("ann", "bob"), read.userKeys());
    assertEquals(List.of("x", "z"), read.movieKeys());
    assertEquals(List.of("Xanadu", "Z"), read.titles());
    assertEquals(
        List.of("count", "rating", "year", "votes", "genres", "note"),
        List.copyOf(read.attributes().columns().keySet()));
    assertEquals(List.of("2", "3.5", "1980", "7", "Musical|Fantasy"), texts(read, 0).subList(0, 5));
    assertEquals(List.of("1", "3", "1969", "9"), texts(read, 1).subList(0, 4));
  }

  @Test
  void ratedMoviesWithoutTitle() {
    RatingCollector failing = collector(OnBadRow.FAIL, Duplicates.LAST);
    failing.add(2, "ann", "x", 2, 0);
    failing.add(12, "ann", "999", 2, 0);
    assertProblem(
        "movies.csv: has no title for movie 999, rated in ratings.csv:12 (set data.on-bad-row: skip"
            + " to call it by its key)",
        failing,
        titles());
    RatingCollector skipping = collector(OnBadRow.SKIP, Duplicates.LAST);
    skipping.add(2, "ann", "x", 2, 0);
    skipping.add(12, "ann", "999", 2, 0);
    MovieRatings read = skipping.finish(titles());
    assertEquals(List.of("Xanadu", "999"), read.titles());
    assertEquals("1980", read.attributes().find("year").orElseThrow().text(0));
    Column.Doubles votes = (Column.Doubles) read.attributes().find("votes").orElseThrow();
    assertArrayEquals(new double[] {7, Double.NaN}, votes.values());
    assertEquals(
        List.of(
            new MovieRatings.Refused(
                Path.of("movies.csv"),
                new RowCounts(
                    Map.of(
                        "rated movies that have no title here",
                        new RowCounts.Rows(1, List.of()))))),
        read.refused());
  }

  @Test
  void nothingUsable() {
    RatingCollector empty = collector(OnBadRow.SKIP, Duplicates.LAST);
    assertProblem("ratings.csv: holds no ratings", empty, MovieTitles.none());
    RatingCollector bad = collector(OnBadRow.SKIP, Duplicates.LAST);
    bad.refuse(2, "too few fields", "");
    bad.refuse(3, "rating", "");
    assertProblem(
        "ratings.csv:2: no usable row; this is the first of 2 refused: too few fields",
        bad,
        MovieTitles.none());
  }

  private static MovieTitles titles() {
    return new MovieTitles(
        Optional.of(Path.of("movies.csv")),
        Map.of("z", 0, "x", 2),
        List.of("Z", "Unrated", "Xanadu"),
        Table.ofRows(3)
            .with("year", new Column.Floats(new float[] {1969, 2000, 1980}))
            .with("votes", new Column.Ints(new int[] {9, 8, 7}))
            .with(
                "genres",
                new Column.TextLists(new String[][] {{}, {"Drama"}, {"Musical", "Fantasy"}}))
            .with("note", new Column.Texts(new String[] {null, "a", "b"})));
  }

  private static List<String> texts(MovieRatings read, int movie) {
    List<String> texts = new ArrayList<>();
    read.attributes().columns().values().forEach(column -> texts.add(column.text(movie)));
    return texts;
  }

  private static RatingCollector collector(OnBadRow onBadRow, Duplicates duplicates) {
    RatingCollector ratings =
        new RatingCollector(new RatingRules(onBadRow, duplicates, 0.5f, 5), true);
    ratings.startFile(FILE);
    return ratings;
  }

  private static List<Row> rows(SplittableRandom random, String order) {
    List<Row> rows = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      int user = order.equals("by-user") ? i / 7 : random.nextInt(6);
      int movie = order.equals("by-movie") ? i / 7 : random.nextInt(6);
      rows.add(new Row(user, movie, 0.5f + random.nextInt(10) / 2f, i));
    }
    return rows;
  }

  /** The policy in the words of its documentation, row by row. */
  private static List<Row> settled(List<Row> rows, Duplicates policy) {
    Map<List<Integer>, List<Row>> pairs = new LinkedHashMap<>();
    for (Row row : rows) {
      pairs.computeIfAbsent(List.of(row.user(), row.movie()), p -> new ArrayList<>()).add(row);
    }
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      List<Row> same = pairs.get(List.of(row.user(), row.movie()));
      Row stays = policy == Duplicates.FIRST ? same.get(0) : same.get(same.size() - 1);
      double mean = same.stream().mapToDouble(Row::value).average().orElseThrow();
      if (row.equals(stays)) {
        kept.add(
            policy == Duplicates.MEAN
                ? new Row(row.user(), row.movie(), (float) mean, row.time())
                : row);
      }
    }
    return kept;
  }

  private static List<Row> rows(MovieRatings read) {
    List<Row> rows = new ArrayList<>();
    Ratings ratings = read.ratings();
    for (int i = 0; i < ratings.size(); i++) {
      rows.add(
          new Row(
              Integer.parseInt(read.userKeys().get(ratings.user()[i])),
              Integer.parseInt(read.movieKeys().get(ratings.movie()[i])),
              ratings.value()[i],
              ratings.time()[i]));
    }
    return rows;
  }

  private static long refused(MovieRatings read) {
    return read.refused().stream().mapToLong(file -> file.rows().total()).sum();
  }

  /** Reasons, each with its count and its first line. */
  private static RowCounts counts(Object... reasons) {
    Map<String, RowCounts.Rows> rows = new LinkedHashMap<>();
    for (int i = 0; i < reasons.length; i += 3) {
      rows.put(
          (String) reasons[i],
          new RowCounts.Rows((Integer) reasons[i + 1], List.of((long) (Integer) reasons[i + 2])));
    }
    return new RowCounts(rows);
  }

  private static void assertProblem(String problem, RatingCollector ratings, MovieTitles titles) {
    InputException e = assertThrows(InputException.class, () -> ratings.finish(titles));
    assertEquals(problem, e.getMessage());
  }
}
