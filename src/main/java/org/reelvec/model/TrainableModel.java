package org.reelvec.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;

/**
 * A model as the training loop sees it: it makes one update a step, judges itself on its validation
 * pairs, and can put everything that training changes into a stream and take it back.
 *
 * <p>Randomness of an epoch depends on the seed and the epoch alone, never on what ran before: that
 * is what lets a resumed training give the same bytes.
 */
public interface TrainableModel extends AutoCloseable {
  /** Updates in an epoch, at least 1. */
  int stepsPerEpoch();

  /**
   * Samples in an update of an epoch, negatives included; the last may have fewer than the others.
   *
   * @param step the first is 1
   */
  int samples(int step);

  /**
   * Opens an epoch; the first is 1. Its batches are being made from now on, on a thread of their
   * own.
   */
  void startEpoch(int epoch);

  /** One update on the epoch's next batch; returns the mean loss of the batch before the update. */
  double step();

  /**
   * Whether every parameter is a number: an update may break them after its loss was still sound.
   */
  boolean isFinite();

  /**
   * Figures of the validation pairs by name, such as {@code link.mrr}; empty where there are none.
   */
  SortedMap<String, Double> validate();

  /** Writes what {@link #readState} needs to go on exactly from here. */
  void writeState(DataOutput out) throws IOException;

  /** Takes over a written state. */
  void readState(DataInput in) throws IOException;

  /** Ends the epoch's batches. */
  @Override
  void close();
}
