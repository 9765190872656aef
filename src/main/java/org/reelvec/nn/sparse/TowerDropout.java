package org.reelvec.nn.sparse;

import java.util.random.RandomGenerator;

/**
 * Which inputs a layer is given in training. Each is left out with the same chance; the others are
 * scaled up so that their expectation stays.
 */
final class TowerDropout {
  private static final int CHANCES = 1 << 16; // four chances to a random number

  private final int left; // out of so many chances
  private final float scale;

  TowerDropout(double share) {
    left = (int) Math.round(share * CHANCES);
    scale = (float) CHANCES / Math.max(1, CHANCES - left);
  }

  boolean isNone() {
    return left == 0;
  }

  /** Draws the first {@code count} factors: 0 or the scale. */
  void draw(float[] factors, int count, RandomGenerator random) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits = (i & 3) == 0 ? random.nextLong() : bits >>> 16;
      factors[i] = (bits & (CHANCES - 1)) < left ? 0 : scale;
    }
  }

  /** Takes the scale away again from what was not left out. */
  void restore(float[] values, int count) {
    for (int i = 0; i < count; i++) {
      values[i] /= scale;
    }
  }

  /** Applies them. */
  static void apply(float[] factors, int count, float[] values, int at) {
    for (int i = 0; i < count; i++) {
      values[at + i] *= factors[i];
    }
  }
}
