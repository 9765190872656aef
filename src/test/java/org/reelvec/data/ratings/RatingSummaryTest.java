package org.reelvec.data.ratings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.io.RowCounts;
import org.reelvec.io.RowCounts.Rows;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class RatingSummaryTest {
  private static final MovieLensCsvData CONFIG =
      new MovieLensCsvData(Path.of("ml"), OnBadRow.SKIP, Duplicates.LAST);

  @Test
  void tellsWhatIsThere() {
    Table attributes =
        Table.ofRows(3)
            .with("count", new Column.Ints(new int[] {3, 1, 1}))
            .with("rating", new Column.Floats(new float[] {3, 5, 0.5f}))
            .with("year", new Column.Doubles(new double[] {1995, Double.NaN, 1931}))
            .with("genre", new Column.TextLists(new String[][] {{"Crime"}, {}, {}}));
    Map<String, Rows> reasons = new LinkedHashMap<>();
    reasons.put("rating out of range", new Rows(7, List.of(3L, 4L, 5L, 6L, 9L)));
    reasons.put("no title", new Rows(1, List.of()));
    MovieRatings data =
        new MovieRatings(
            List.of("1", "2", "3", "4"),
            List.of("10", "20", "30"),
            List.of("Heat (1995)", "B", "M (1931)"),
            attributes,
            new Ratings(
                4,
                3,
                new int[] {0, 0, 1, 2, 3},
                new int[] {0, 1, 0, 0, 2},
                new float[] {3, 5, 3, 3, 0.5f},
                new int[] {789_652_009, 1_476_640_644, 800_000_000, 800_000_001, 800_000_002}),
            List.of(new MovieRatings.Refused(Path.of("ml/ratings.csv"), new RowCounts(reasons))));
    assertEquals(
        List.of(
            "ml: 5 ratings of 3 movies by 4 users, 41.7 % of all pairs",
            "ratings a user: mean 1.3, median 1, from 1 to 2",
            "ratings a movie: mean 1.7, median 1, from 1 to 3",
            "ratings: mean 2.900, standard deviation 1.428",
            "  0.5                      1  20.0 % ##############",
            "  3                        3  60.0 % ########################################",
            "  5                        1  20.0 % ##############",
            "rated from 1995-01-09 to 2016-10-16",
            "movies from 1931 to 1995, median 1995",
            "known: year 2, genre 1",
            "left out of ml/ratings.csv: rating out of range: 7 (lines 3, 4, 5, 6, 9, ...)",
            "left out of ml/ratings.csv: no title: 1"),
        RatingSummary.lines(CONFIG, data));
  }

  @Test
  void withoutTimesAndTitles() {
    MovieRatings data =
        new MovieRatings(
            List.of("1"),
            List.of("10"),
            List.of("10"),
            Table.ofRows(1).with("count", new Column.Ints(new int[] {1})),
            new Ratings(1, 1, new int[] {0}, new int[] {0}, new float[] {4}, new int[0]),
            List.of());
    assertEquals(
        List.of(
            "ml: 1 ratings of 1 movies by 1 users, 100 % of all pairs",
            "ratings a user: mean 1.0, median 1, from 1 to 1",
            "ratings a movie: mean 1.0, median 1, from 1 to 1",
            "ratings: mean 4.000, standard deviation 0.000",
            "  4                        1 100.0 % ########################################"),
        RatingSummary.lines(CONFIG, data));
  }

  /** Ratings of any number are put into ten intervals, and not one is lost. */
  @Test
  void manyDifferentRatings() {
    float[] values = new float[1001];
    for (int i = 0; i < values.length; i++) {
      values[i] = (1000 - i) / 100f - 5;
    }
    RatingHistogram histogram = RatingHistogram.of(values);
    assertEquals(1001, Arrays.stream(histogram.counts()).sum());
    assertEquals(10, histogram.counts().length);
    assertEquals("  -5 to -4               100  10.0 %", prefix(histogram.lines().get(1)));
    assertEquals("  4 to 5                 101  10.1 %", prefix(histogram.lines().get(10)));
    assertEquals(0, histogram.mean(), 1e-6);
  }

  private static String prefix(String line) {
    return line.substring(0, line.indexOf('%') + 1);
  }

  /** An extreme value that is met after twenty-one others still has its place. */
  @Test
  void lateExtremes() {
    float[] values = new float[60];
    for (int i = 0; i < 60; i++) {
      values[i] = i;
    }
    values[58] = -100;
    values[59] = 100;
    long[] counts = RatingHistogram.of(values).counts();
    assertEquals(60, Arrays.stream(counts).sum());
    assertEquals(1, counts[0]);
    assertEquals(1, counts[9]);
    assertEquals(Optional.of(-100f), Optional.of(RatingHistogram.of(values).from()[0]));
  }
}
