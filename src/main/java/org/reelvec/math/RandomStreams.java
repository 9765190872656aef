package org.reelvec.math;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Independent random streams of one root seed, told apart by name, so that a new consumer moves no
 * other.
 */
public final class RandomStreams {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private RandomStreams() {}

  /**
   * The stream of this name.
   *
   * @param seed the root seed of a run
   * @param name what it is for: {@code folds}, {@code bootstrap} ...
   * @param more numbers that tell streams of one name apart, such as an epoch
   */
  public static RandomGenerator stream(long seed, String name, long... more) {
    long state = mix(seed + GOLDEN);
    for (int i = 0; i < name.length(); i++) {
      state = mix(state ^ name.charAt(i)) + GOLDEN;
    }
    for (long number : more) {
      state = mix(state ^ mix(number + GOLDEN)) + GOLDEN;
    }
    return new SplittableRandom(mix(state));
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
