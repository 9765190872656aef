package org.reelvec.model.nnmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.RandomStreams;

/** Blocks hold every rating once, and those of one step share nobody. */
class RatingGridTest {
  private static final Ratings RATINGS = NnmfCases.random(7, 900, 500, 20_000, 1, 5);
  private static final int[] ROWS =
      IntStream.range(0, RATINGS.size()).filter(row -> row % 7 > 0).toArray();
  private static final RatingGrid GRID =
      RatingGrid.of(RATINGS, ROWS, 56, RandomStreams.stream(1, "grid"));

  @Test
  void everyRatingIsInOneBlock() {
    assertEquals(4, GRID.side());
    assertArrayEquals(
        Arrays.stream(ROWS)
            .mapToLong(r -> code(RATINGS.user()[r], RATINGS.movie()[r], RATINGS.value()[r]))
            .sorted()
            .toArray(),
        IntStream.range(0, ROWS.length)
            .mapToLong(i -> code(GRID.users()[i], GRID.movies()[i], GRID.values()[i]))
            .sorted()
            .toArray());
  }

  private static long code(int user, int movie, float value) {
    return (user * 1000L + movie) * 100 + Math.round(10 * value);
  }

  @Test
  void aUserIsInOneRowOfBlocksAndAMovieInOneColumn() {
    Map<Integer, Integer> rowOfUser = new HashMap<>();
    Map<Integer, Integer> columnOfMovie = new HashMap<>();
    int largest = 0;
    for (int block = 0; block < GRID.side() * GRID.side(); block++) {
      for (int i = GRID.starts()[block]; i < GRID.starts()[block + 1]; i++) {
        int row = block / GRID.side();
        int column = block % GRID.side();
        assertEquals(row, rowOfUser.computeIfAbsent(GRID.users()[i], user -> row));
        assertEquals(column, columnOfMovie.computeIfAbsent(GRID.movies()[i], movie -> column));
      }
      largest = Math.max(largest, GRID.size(block));
    }
    assertTrue(largest < 1.3 * ROWS.length / 16, "of " + largest);
  }

  @Test
  void aShuffledBlockHoldsTheSameRatingsInAnotherOrder() {
    ShuffledBlock one = ShuffledBlock.of(GRID, 5, RandomStreams.stream(1, "shuffle", 1));
    ShuffledBlock two = ShuffledBlock.of(GRID, 5, RandomStreams.stream(1, "shuffle", 2));
    assertTrue(!Arrays.equals(codes(one), codes(two)), "one order");
    assertArrayEquals(
        Arrays.stream(codes(one)).sorted().toArray(), Arrays.stream(codes(two)).sorted().toArray());
    assertArrayEquals(
        IntStream.range(GRID.starts()[5], GRID.starts()[6])
            .mapToLong(i -> code(GRID.users()[i], GRID.movies()[i], GRID.values()[i]))
            .sorted()
            .toArray(),
        Arrays.stream(codes(one)).sorted().toArray());
  }

  private static long[] codes(ShuffledBlock block) {
    return IntStream.range(0, block.users().length)
        .mapToLong(i -> code(block.users()[i], block.movies()[i], block.values()[i]))
        .toArray();
  }

  @Test
  void fewRatingsAreOneBlock() {
    Ratings few = NnmfCases.random(1, 3, 2, 4, 1, 5);
    RatingGrid grid = RatingGrid.of(few, new int[] {0, 2}, 56, RandomStreams.stream(1, "grid"));
    assertEquals(1, grid.side());
    assertArrayEquals(new int[] {0, 2}, grid.starts());
  }

  @Test
  void groupsAreAsManyAsTheCacheWants() {
    int count = 1 << 20;
    Ratings many = NnmfCases.random(1, 30_000, 2_000, count, 1, 5);
    int[] rows = IntStream.range(0, count).toArray();
    for (int[] expected : new int[][] {{56, 16}, {256, 32}, {4096, 32}}) {
      RatingGrid grid = RatingGrid.of(many, rows, expected[0], RandomStreams.stream(1, "grid"));
      assertEquals(expected[1], grid.side(), "width " + expected[0]);
    }
  }
}
