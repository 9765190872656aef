package org.reelvec.data.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.data.ratings.Ratings;

class RatingSequencesTest {
  private static final int[] USER = {0, 1, 0, 0, 1, 0};
  private static final int[] MOVIE = {3, 0, 1, 2, 3, 0};
  private static final float[] VALUE = {5, 3, 4, 2, 4, 4};
  private static final int[] ALL = {0, 1, 2, 3, 4, 5};

  private static Ratings ratings(int... time) {
    return new Ratings(3, 4, USER, MOVIE, VALUE, time);
  }

  private static int[] list(Sequences sequences, int s) {
    return Arrays.copyOfRange(sequences.tokens(), sequences.starts()[s], sequences.starts()[s + 1]);
  }

  @Test
  void listsAreInOrderOfTimeAndTiesInOrderOfTheFile() {
    Sequences sequences = RatingSequences.of(ratings(70, 20, -5, 70, 10, 7), ALL, null);
    assertArrayEquals(new int[] {1, 0, 3, 2}, list(sequences, 0));
    assertArrayEquals(new int[] {3, 0}, list(sequences, 1));
    assertArrayEquals(new int[] {}, list(sequences, 2));
    assertEquals(4, sequences.items());
  }

  @Test
  void withoutTimesTheyAreInTheOrderOfTheFile() {
    Sequences sequences = RatingSequences.of(ratings(), ALL, null);
    assertArrayEquals(new int[] {3, 1, 2, 0}, list(sequences, 0));
  }

  @Test
  void onlyRatingsThatAreTakenAndLikedCount() {
    Sequences sequences =
        RatingSequences.of(ratings(6, 5, 4, 3, 2, 1), new int[] {0, 1, 2, 4}, 4.0);
    assertArrayEquals(new int[] {1, 3}, list(sequences, 0));
    assertArrayEquals(new int[] {3}, list(sequences, 1));
  }

  @Test
  void manyUsersAreSortedAsByAStableSort() {
    SplittableRandom random = new SplittableRandom(4);
    int n = 2000;
    int[] user = random.ints(n, 0, 9).toArray();
    int[] movie = random.ints(n, 0, 40).toArray();
    int[] time = random.ints(n, -3, 5).toArray();
    Ratings ratings = new Ratings(9, 40, user, movie, new float[n], time);
    int[] rows = IntStream.range(0, n).filter(row -> row % 3 > 0).toArray();
    Sequences sequences = RatingSequences.of(ratings, rows, null);
    for (int u = 0; u < 9; u++) {
      List<Integer> expected = new ArrayList<>();
      for (int row : rows) {
        if (user[row] == u) {
          expected.add(row);
        }
      }
      expected.sort(Comparator.comparingInt(row -> time[row]));
      assertArrayEquals(
          expected.stream().mapToInt(row -> movie[row]).toArray(), list(sequences, u));
    }
  }
}
