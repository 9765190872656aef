package org.reelvec.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.reelvec.model.TrainableModel;

/**
 * A model whose whole state is a sum that depends on every epoch and step that it has seen, in
 * order.
 */
final class CountingModel implements TrainableModel {
  static final int STEPS = 3;

  private final IntFunction<Double> figure;
  private int epoch;
  private int step;
  private long state = 1;
  int failAtEpoch = Integer.MAX_VALUE;
  double lossAtFailure = Double.NaN;
  boolean diskFull;

  /** A model whose validation figure {@code link.mrr} is this function of the epoch. */
  CountingModel(IntFunction<Double> figure) {
    this.figure = figure;
  }

  long state() {
    return state;
  }

  @Override
  public int stepsPerEpoch() {
    return STEPS;
  }

  @Override
  public int samples(int number) {
    return 10;
  }

  @Override
  public void startEpoch(int number) {
    epoch = number;
    step = 0;
  }

  @Override
  public double step() {
    step++;
    state = state * 31 + 100L * epoch + step;
    return epoch >= failAtEpoch && step == 2 ? lossAtFailure : 1.0 / epoch;
  }

  @Override
  public boolean isFinite() {
    return true;
  }

  @Override
  public SortedMap<String, Double> validate() {
    return new TreeMap<>(java.util.Map.of("link.mrr", figure.apply(epoch)));
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    out.writeLong(state);
    if (diskFull) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void readState(DataInput in) throws IOException {
    state = in.readLong();
  }

  @Override
  public void close() {}
}
