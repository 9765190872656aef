package org.reelvec.explore.tsne;

import java.util.Arrays;

/**
 * Gradient descent of one coordinate of all points, with momentum and a gain of its own for each
 * number (R. Jacobs, Neural Networks 1, 1988): it grows by {@value #MORE} where the descent goes
 * on, and shrinks to {@value #LESS} of itself where it turns back.
 */
final class Momentum {
  private static final float MORE = 0.2f;
  private static final float LESS = 0.8f;
  private static final float LEAST = 0.01f;

  private final float[] speeds;
  private final float[] gains;

  Momentum(int points) {
    speeds = new float[points];
    gains = new float[points];
    reset();
  }

  /** Forgets all steps. */
  void reset() {
    Arrays.fill(speeds, 0);
    Arrays.fill(gains, 1);
  }

  /** Moves the points. */
  void step(float[] positions, float[] gradient, float momentum, float rate) {
    for (int i = 0; i < positions.length; i++) {
      boolean onwards = speeds[i] * gradient[i] < 0;
      gains[i] = Math.max(LEAST, onwards ? gains[i] + MORE : gains[i] * LESS);
      speeds[i] = momentum * speeds[i] - rate * gains[i] * gradient[i];
      positions[i] += speeds[i];
    }
  }
}
