package org.reelvec.data.ratings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.math.ChiSquare;

class ShuffledRatingsTest {
  /** Rating i is by user i of movie 2 i, and is i / 2. */
  private static Ratings ratings(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = i / 2f;
    }
    int[] users = IntStream.range(0, size).toArray();
    int[] movies = IntStream.range(0, size).map(i -> 2 * i).toArray();
    return new Ratings(size, 2 * size, users, movies, values, new int[0]);
  }

  private static ShuffledRatings all(int size, int bits) {
    return new ShuffledRatings(ratings(size), IntStream.range(0, size).toArray(), bits);
  }

  /** The users of an epoch in its order, read in steps of 7; checks what belongs together. */
  private static int[] order(ShuffledRatings shuffled, int size, long seed, int epoch) {
    shuffled.start(seed, epoch);
    int[] order = new int[size];
    int[] users = new int[7];
    int[] movies = new int[7];
    float[] values = new float[7];
    for (int from = 0; from < size; from += 7) {
      int count = Math.min(7, size - from);
      shuffled.next(users, movies, values, count);
      for (int i = 0; i < count; i++) {
        assertEquals(2 * users[i], movies[i]);
        assertEquals(users[i] / 2f, values[i]);
        order[from + i] = users[i];
      }
    }
    return order;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 10})
  void everyRatingComesOnceAnEpoch(int bits) {
    int[] rows = IntStream.range(0, 1000).filter(i -> i % 3 > 0).toArray();
    ShuffledRatings shuffled = new ShuffledRatings(ratings(1000), rows, bits);
    int[] first = order(shuffled, rows.length, 5, 1);
    int[] second = order(shuffled, rows.length, 5, 2);
    assertArrayEquals(rows, Arrays.stream(first).sorted().toArray());
    assertArrayEquals(rows, Arrays.stream(second).sorted().toArray());
    assertNotEquals(Arrays.toString(first), Arrays.toString(second));
    assertArrayEquals(first, order(shuffled, rows.length, 5, 1), "whatever ran before");
    assertArrayEquals(
        first, order(new ShuffledRatings(ratings(1000), rows, bits), rows.length, 5, 1));
    assertNotEquals(
        Arrays.toString(first), Arrays.toString(order(shuffled, rows.length, 6, 1)), "other seed");
  }

  /** With more buckets than ratings, as many, and one alone. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void allOrdersAreEquallyLikely(int bits) {
    int size = 5;
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    permutations(size).forEach(order -> numbers.put(order, numbers.size()));
    ShuffledRatings shuffled = all(size, bits);
    long[] counts = new long[numbers.size()];
    for (int seed = 0; seed < 24_000; seed++) {
      counts[numbers.get(Arrays.stream(order(shuffled, size, seed, 1)).boxed().toList())]++;
    }
    double[] equal = new double[counts.length];
    Arrays.fill(equal, 1);
    assertEquals(120, counts.length);
    ChiSquare.assertDrawnFrom(equal, counts);
  }

  /** Where a rating goes, and how far those end up that were neighbours. */
  @ParameterizedTest
  @CsvSource({"64, 0", "64, 2", "64, 4", "50, 3"})
  void placesAndNeighboursMix(int size, int bits) {
    ShuffledRatings shuffled = all(size, bits);
    long[] places = new long[size * size];
    long[] distances = new long[size];
    for (int epoch = 1; epoch <= 3000; epoch++) {
      int[] order = order(shuffled, size, 11, epoch);
      int[] place = new int[size];
      for (int i = 0; i < size; i++) {
        place[order[i]] = i;
        places[order[i] * size + i]++;
      }
      // Pairs without a common rating, so that they are nearly independent.
      for (int i = 0; i + 1 < size; i += 2) {
        distances[Math.abs(place[i] - place[i + 1])]++;
      }
    }
    double[] equal = new double[places.length];
    Arrays.fill(equal, 1);
    ChiSquare.assertDrawnFrom(equal, places);
    double[] falling = IntStream.range(0, size).mapToDouble(d -> d == 0 ? 0 : size - d).toArray();
    ChiSquare.assertDrawnFrom(falling, distances);
  }

  @Test
  void manyRatingsTakeManyBucketsAndKeepTheirColumns() {
    int size = 300_000;
    int[] rows = IntStream.range(0, size).toArray();
    int[] order = order(new ShuffledRatings(ratings(size), rows), size, 3, 1);
    assertArrayEquals(rows, Arrays.stream(order).sorted().toArray());
    // The first tenth of the order holds a tenth of the first tenth of the ratings.
    double kept =
        (double) Arrays.stream(order).limit(size / 10).filter(user -> user < size / 10).count();
    assertEquals(size / 100.0, kept, 5 * Math.sqrt(size / 100.0));
  }

  private static List<List<Integer>> permutations(int size) {
    List<List<Integer>> orders = new ArrayList<>(List.of(List.of()));
    for (int number = 0; number < size; number++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        for (int at = 0; at <= order.size(); at++) {
          List<Integer> more = new ArrayList<>(order);
          more.add(at, number);
          longer.add(Collections.unmodifiableList(more));
        }
      }
      orders = longer;
    }
    return orders;
  }
}
