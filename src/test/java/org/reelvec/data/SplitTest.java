package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reelvec.config.SplitConfig;
import org.reelvec.io.InputException;
import org.reelvec.math.ChiSquare;

class SplitTest {
  private final LinkMatrix matrix = Matrices.random(40, 30, 0.25, 3);
  private final int pairs = matrix.pairs();

  static Stream<SplitConfig.Shares> configs() {
    return Stream.of(0.0, 0.1, 0.37, 0.6)
        .flatMap(
            test ->
                Stream.of(0.0, 0.02, 0.3)
                    .flatMap(
                        validation ->
                            Stream.of(
                                new SplitConfig.Random(test, validation),
                                new SplitConfig.LastFraction(test, validation))));
  }

  @ParameterizedTest
  @MethodSource("configs")
  void nothingIsLostOrSharedAndOrderIsKept(SplitConfig.Shares config) {
    PairSplit split = Split.split(matrix, config, 5);
    assertEquals(Math.round(config.test() * pairs), split.test().size());
    assertEquals(Math.round(config.validation() * pairs), split.validation().size());
    List<Integer> all = new ArrayList<>();
    for (Pairs part : List.of(split.train(), split.validation(), split.test())) {
      List<Integer> cells = cells(part);
      assertEquals(cells.stream().sorted().toList(), cells);
      all.addAll(cells);
    }
    Collections.sort(all);
    assertEquals(cells(Pairs.of(matrix)), all);
  }

  @Test
  void randomPartsMoveWithTheSeedAlone() {
    SplitConfig.Shares config = new SplitConfig.Random(0.2, 0.1);
    PairSplit split = Split.split(matrix, config, 5);
    assertEquals(cells(split.test()), cells(Split.split(matrix, config, 5).test()));
    assertFalse(cells(split.test()).equals(cells(Split.split(matrix, config, 6).test())));
  }

  @Test
  void everyPairIsHeldOutEquallyOften() {
    LinkMatrix small = Matrices.of(6, new int[] {0, 2, 4}, new int[] {1, 2, 3, 5}, new int[] {0});
    long[] tested = new long[3 * 6];
    for (int seed = 0; seed < 20_000; seed++) {
      // One held-out pair each time, so that the counts are independent.
      cells(Split.split(small, new SplitConfig.Random(0.125, 0.25), seed).test(), 6)
          .forEach(cell -> tested[cell]++);
    }
    double[] weights = new double[tested.length];
    cells(Pairs.of(small), 6).forEach(cell -> weights[cell] = 1);
    ChiSquare.assertDrawnFrom(weights, tested);
  }

  @Test
  void lastFractionTakesTheEnd() {
    LinkMatrix row = Matrices.of(10, IntStream.range(0, 10).toArray());
    PairSplit split = Split.split(row, new SplitConfig.LastFraction(0.2, 0.1), 1);
    assertArrayEquals(new int[] {8, 9}, split.test().links());
    assertArrayEquals(new int[] {7}, split.validation().links());
    assertArrayEquals(IntStream.range(0, 7).toArray(), split.train().links());
  }

  @Test
  void sharesThatLeaveNothingAreRefused() {
    for (SplitConfig.Shares config :
        List.of(new SplitConfig.Random(0.5, 0.5), new SplitConfig.LastFraction(0.999999, 0))) {
      InputException e = assertThrows(InputException.class, () -> Split.split(matrix, config, 1));
      assertTrue(e.problems().get(0).startsWith("split.test "), e.problems().get(0));
    }
    assertEquals(
        "split.test 0.7 and split.validation 0.3 leave no pair of %d to train on (lower them)"
            .formatted(pairs),
        assertThrows(
                InputException.class,
                () -> Split.split(matrix, new SplitConfig.Random(0.7, 0.3), 1))
            .problems()
            .get(0));
  }

  private List<Integer> cells(Pairs part) {
    return cells(part, matrix.distinctLinks());
  }

  private static List<Integer> cells(Pairs part, int distinctLinks) {
    Integer[] cells = new Integer[part.size()];
    Arrays.setAll(cells, i -> part.movies()[i] * distinctLinks + part.links()[i]);
    return List.of(cells);
  }
}
