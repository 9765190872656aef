package org.reelvec.math;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Independent random streams from one root seed, each under its own name, so that a new consumer of
 * randomness moves no other. The same arguments give the same stream on every machine.
 */
public final class RandomStreams {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private RandomStreams() {}

  /**
   * A stream at its beginning. Not for use by several threads at once.
   *
   * @param seed the experiment's
   * @param name the consumer: {@code init}, {@code shuffle}, {@code negatives} ...
   * @param more numbers that tell streams of one name apart, such as the epoch or the worker
   */
  public static RandomGenerator stream(long seed, String name, long... more) {
    long state = absorb(absorb(0, seed), fnv1a(name));
    for (long number : more) {
      state = absorb(state, number);
    }
    return new SplittableRandom(state);
  }

  /** Order matters: absorbing a, then b, is not absorbing b, then a. */
  private static long absorb(long state, long value) {
    return mix((state + GOLDEN_GAMMA) ^ mix(value + GOLDEN_GAMMA));
  }

  /**
   * A bijection in which each input bit flips about half of the output bits: variant 13 of D.
   * Stafford's finalizers, the one of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
   */
  static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }

  private static long fnv1a(String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return hash;
  }
}
