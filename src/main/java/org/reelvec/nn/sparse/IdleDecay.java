package org.reelvec.nn.sparse;

import java.util.Arrays;

/** What weight decay takes of the weights over any number of the last steps. */
final class IdleDecay {
  private final boolean decaying;
  private double[] logs = new double[1024]; // logs[i] of what is left after i steps
  private int steps;

  /** Without decay all weights stay whole, and nothing needs to be kept. */
  IdleDecay(boolean decaying) {
    this.decaying = decaying;
  }

  void close(double lost) {
    if (decaying) {
      if (steps + 1 == logs.length) {
        logs = Arrays.copyOf(logs, 2 * logs.length);
      }
      logs[steps + 1] = logs[steps] + Math.log1p(-lost);
      steps++;
    }
  }

  /** What is lost over the last {@code gap} steps. */
  float over(int gap) {
    return decaying ? (float) -Math.expm1(logs[steps] - logs[steps - gap]) : 0;
  }

  void restart() {
    steps = 0;
  }
}
