package org.reelvec.downstream;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.reelvec.math.RandomStreams;

/**
 * Whether one regression errs less than another on the same movies, by the difference of their
 * squared errors, a movie with a movie.
 *
 * <p>p is that of the sign-flip permutation test (Fisher, 1935), which assumes no distribution:
 * were both equally good, each difference could as well have the other sign; p is the share of such
 * flips whose mean is at least as far from zero. All flips are counted of up to 13 movies, 9,999
 * drawn at random of more. Movies count as independent, though those of one fold are predicted by
 * one model.
 *
 * @param difference mean squared error of the one less that of the other, on the fitted scale; the
 *     one is better below zero
 * @param p two-sided
 */
public record PairedTest(Interval difference, double p) {
  private static final int MOST_COUNTED = 13;
  private static final int DRAWN = 9_999;
  // Sums of the same numbers in another order differ in their last bits.
  private static final double ROUNDING = 1e-12;

  /**
   * Tests two regressions of the same movies, folds and scale.
   *
   * @param seed of the bootstrap and of the flips
   */
  public static PairedTest of(RegressionResult one, RegressionResult other, long seed) {
    double[] differences = one.squaredErrors();
    double[] others = other.squaredErrors();
    if (others.length != differences.length || one.scale() != other.scale()) {
      throw new IllegalArgumentException("regressions of different movies or scales");
    }
    Arrays.setAll(differences, i -> differences[i] - others[i]);
    return new PairedTest(
        Interval.ofMean(differences, RandomStreams.stream(seed, "bootstrap")),
        signFlips(differences, RandomStreams.stream(seed, "sign-flips")));
  }

  /** The two-sided p of a mean of zero. */
  static double signFlips(double[] differences, RandomGenerator random) {
    double reached = Math.abs(Arrays.stream(differences).sum()) * (1 - ROUNDING);
    int far = 0;
    if (differences.length <= MOST_COUNTED) {
      int flips = 1 << differences.length;
      for (int signs = 0; signs < flips; signs++) {
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
          sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
        }
        far += Math.abs(sum) >= reached ? 1 : 0;
      }
      return (double) far / flips;
    }
    for (int draw = 0; draw < DRAWN; draw++) {
      far += Math.abs(flippedSum(differences, random)) >= reached ? 1 : 0;
    }
    return (far + 1.0) / (DRAWN + 1); // as they are is one of the flips
  }

  private static double flippedSum(double[] differences, RandomGenerator random) {
    double sum = 0;
    long signs = 0;
    for (int i = 0; i < differences.length; i++) {
      signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
      sum += (signs & 1) == 0 ? differences[i] : -differences[i];
    }
    return sum;
  }
}
