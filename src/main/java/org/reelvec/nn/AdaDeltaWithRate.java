package org.reelvec.nn;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Adadelta (Zeiler, 2012) with a learning rate, as Keras and torch have it; DeepLearning4J's own,
 * which does the work here, is that of rate 1.
 *
 * <pre>
 *   G = rho G + (1 - rho) g^2         d = g sqrt(D + epsilon) / sqrt(G + epsilon)
 *   D = rho D + (1 - rho) d^2         w = w - rate d
 * </pre>
 *
 * @param rate the learning rate over time
 * @param rho what the running means G and D keep of themselves each step
 * @param epsilon added below the roots
 */
public record AdaDeltaWithRate(
    @JsonProperty("rate") ISchedule rate,
    @JsonProperty("rho") double rho,
    @JsonProperty("epsilon") double epsilon)
    implements IUpdater {

  @Override
  public long stateSize(long parameters) {
    return stock().stateSize(parameters);
  }

  @Override
  public GradientUpdater<AdaDeltaWithRate> instantiate(INDArray view, boolean initialize) {
    return new Scaled(this, stock().instantiate(view, initialize));
  }

  @Override
  public GradientUpdater<AdaDeltaWithRate> instantiate(
      Map<String, INDArray> state, boolean initialize) {
    return new Scaled(this, stock().instantiate(state, initialize));
  }

  private AdaDelta stock() {
    return new AdaDelta(rho, epsilon);
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
  public AdaDeltaWithRate clone() {
    return this;
  }

  /** The stock updater, its update then multiplied by the rate. */
  private record Scaled(AdaDeltaWithRate config, GradientUpdater<?> stock)
      implements GradientUpdater<AdaDeltaWithRate> {
    @Override
    public AdaDeltaWithRate getConfig() {
      return config;
    }

    @Override
    public void setState(Map<String, INDArray> state, boolean initialize) {
      stock.setState(state, initialize);
    }

    @Override
    public Map<String, INDArray> getState() {
      return stock.getState();
    }

    @Override
    public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
      stock.setStateViewArray(view, shape, order, initialize);
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
      stock.applyUpdater(gradient, iteration, epoch);
      double rate = config.getLearningRate(iteration, epoch);
      if (rate != 1) {
        gradient.muli(rate);
      }
    }
  }
}
