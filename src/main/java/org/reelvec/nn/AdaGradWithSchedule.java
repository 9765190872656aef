package org.reelvec.nn;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Adagrad (Duchi, Hazan, Singer, 2011) whose learning rate is the one that was asked for.
 * DeepLearning4J's own, which does the work here, loses its schedule where a graph copies it
 * (1.0.0-M2.1), and then runs at 0.1 whatever was set.
 *
 * @param rate the learning rate over time
 * @param epsilon added to the root
 */
public record AdaGradWithSchedule(
    @JsonProperty("rate") ISchedule rate, @JsonProperty("epsilon") double epsilon)
    implements IUpdater {

  @Override
  public long stateSize(long parameters) {
    return parameters;
  }

  @Override
  public GradientUpdater<?> instantiate(INDArray view, boolean initialize) {
    return new AdaGrad(rate, epsilon).instantiate(view, initialize);
  }

  @Override
  public GradientUpdater<?> instantiate(Map<String, INDArray> state, boolean initialize) {
    return new AdaGrad(rate, epsilon).instantiate(state, initialize);
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return rate.valueAt(iteration, epoch);
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  /** Refused: a record does not change. */
  @Override
  public void setLrAndSchedule(double learningRate, @Nullable ISchedule schedule) {
    throw new UnsupportedOperationException("make another with the other rate");
  }

  /** Itself: a record does not change. */
  @Override
  public AdaGradWithSchedule clone() {
    return this;
  }
}
