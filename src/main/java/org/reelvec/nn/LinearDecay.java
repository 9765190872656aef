package org.reelvec.nn;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that falls linearly from its start to zero. DeepLearning4J's own {@code
 * PolySchedule} (1.0.0-M2.1) adds where it should subtract, and so rises.
 */
public final class LinearDecay implements ISchedule {
  private static final long serialVersionUID = 1L;

  private final double start;
  private final int iterations;

  /**
   * A decay over a whole training.
   *
   * @param start rate of the first iteration
   * @param iterations after so many the rate is zero
   */
  public LinearDecay(
      @JsonProperty("start") double start, @JsonProperty("iterations") int iterations) {
    this.start = start;
    this.iterations = iterations;
  }

  /** Rate of the first iteration. */
  @JsonProperty("start")
  public double getStart() {
    return start;
  }

  /** Iterations until the rate is zero. */
  @JsonProperty("iterations")
  public int getIterations() {
    return iterations;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return start * Math.max(0, 1 - (double) iteration / iterations);
  }

  @Override
  public LinearDecay clone() {
    return new LinearDecay(start, iterations);
  }
}
