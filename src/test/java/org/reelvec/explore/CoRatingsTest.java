package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Refusals;
import org.reelvec.explore.CoRatings.CoRating;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class CoRatingsTest {
  private static final int MISSING = -1;

  @Test
  void aSmallCaseByHand() {
    // Means: 3, 3, 2, 3. Less these, movie 0 has 1, -1, 0, 2 and movie 1 has -1, 1, 0, -2.
    int[][] ratings = {{4, 2, 3}, {2, 4, 3}, {2, 2, 2}, {5, 1, 3}};
    CoRatings coRatings = new CoRatings(table(ratings));
    CoRating opposite = coRatings.with(0, new int[] {1}).get(0);
    assertEquals(4, opposite.raters());
    assertNotNull(opposite.correlation());
    assertEquals(-1, opposite.correlation(), 1e-12);
    assertNull(coRatings.with(0, new int[] {2}).get(0).correlation(), "all rated movie 2 alike");
  }

  @Test
  void agreesWithTheFormula() {
    Random random = new Random(2);
    int[][] ratings = new int[80][12];
    for (int[] user : ratings) {
      int taste = random.nextInt(3);
      for (int movie = 0; movie < user.length; movie++) {
        user[movie] = random.nextInt(3) == 0 ? MISSING : 1 + taste + random.nextInt(3);
      }
    }
    CoRatings coRatings = new CoRatings(table(ratings));
    int[] others = {3, 11, 1};
    List<CoRating> found = coRatings.with(7, others);
    for (int i = 0; i < others.length; i++) {
      assertEquals(raters(ratings, 7, others[i]), found.get(i).raters());
      assertNotNull(found.get(i).correlation());
      assertEquals(pearson(ratings, 7, others[i]), found.get(i).correlation(), 1e-6);
    }
    assertEquals(
        found.get(0).correlation(), coRatings.with(3, new int[] {7}).get(0).correlation(), 1e-12);
  }

  /** A user's generosity is no agreement: ratings are taken less their user's mean. */
  @Test
  void generousUsersAreNoReason() {
    Random random = new Random(3);
    int[][] ratings = new int[500][6];
    for (int[] user : ratings) {
      int generosity = 10 * random.nextInt(5);
      for (int movie = 0; movie < user.length; movie++) {
        user[movie] = generosity + random.nextInt(5);
      }
    }
    CoRating found = new CoRatings(table(ratings)).with(0, new int[] {1}).get(0);
    assertNotNull(found.correlation());
    // Taking off a mean of six makes the rest correlate by -1/5.
    assertEquals(-0.2, found.correlation(), 0.1);
  }

  @Test
  void fewRatersHaveNoCorrelation() {
    int[][] ratings = {{1, 5, MISSING}, {5, 1, MISSING}, {3, MISSING, 1}};
    List<CoRating> found = new CoRatings(table(ratings)).with(0, new int[] {1, 2, 40});
    assertEquals(
        List.of(new CoRating(2, null), new CoRating(1, null), new CoRating(0, null)), found);
    assertEquals(List.of(), new CoRatings(table(ratings)).with(0, new int[0]));
    assertEquals(
        new CoRating(0, null), new CoRatings(table(ratings)).with(9, new int[] {0}).get(0));
  }

  @Test
  void refusesPairsThatAreNoRatings() {
    Table links =
        Table.ofRows(1)
            .with("movie", new Column.Ints(new int[] {0}))
            .with("link", new Column.Ints(new int[] {0}));
    assertTrue(Refusals.of(() -> new CoRatings(links)).endsWith("found: movie, link"));
    Table negative =
        Table.ofRows(1)
            .with("movie", new Column.Ints(new int[] {0}))
            .with("user", new Column.Ints(new int[] {-1}))
            .with("rating", new Column.Floats(new float[] {1}));
    assertTrue(Refusals.of(() -> new CoRatings(negative)).contains("a negative number"));
  }

  /** Ratings by user and movie, in a shuffled order. */
  private static Table table(int[][] ratings) {
    List<int[]> rows = new ArrayList<>();
    for (int user = 0; user < ratings.length; user++) {
      for (int movie = 0; movie < ratings[user].length; movie++) {
        if (ratings[user][movie] != MISSING) {
          rows.add(new int[] {movie, user, ratings[user][movie]});
        }
      }
    }
    Collections.shuffle(rows, new Random(4));
    float[] values = new float[rows.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = rows.get(row)[2];
    }
    return Table.ofRows(values.length)
        .with("movie", new Column.Ints(rows.stream().mapToInt(row -> row[0]).toArray()))
        .with("user", new Column.Ints(rows.stream().mapToInt(row -> row[1]).toArray()))
        .with("rating", new Column.Floats(values));
  }

  private static int raters(int[][] ratings, int a, int b) {
    int raters = 0;
    for (int[] user : ratings) {
      raters += user[a] != MISSING && user[b] != MISSING ? 1 : 0;
    }
    return raters;
  }

  private static double pearson(int[][] ratings, int a, int b) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int[] user : ratings) {
      if (user[a] == MISSING || user[b] == MISSING) {
        continue;
      }
      double mean = java.util.Arrays.stream(user).filter(r -> r != MISSING).average().orElseThrow();
      double u = user[a] - mean;
      double v = user[b] - mean;
      n++;
      x += u;
      y += v;
      xx += u * u;
      yy += v * v;
      xy += u * v;
    }
    return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
  }
}
