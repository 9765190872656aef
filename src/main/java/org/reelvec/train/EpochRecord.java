package org.reelvec.train;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one epoch came to: a line of {@code metrics.jsonl}.
 *
 * @param epoch from 1
 * @param loss mean training loss of its samples
 * @param validation figures of the validation pairs by name; empty where there are none
 * @param seconds training alone, without validation
 * @param samplesPerSecond negatives included
 */
public record EpochRecord(
    int epoch,
    double loss,
    SortedMap<String, Double> validation,
    double seconds,
    double samplesPerSecond) {
  /** Keeps its own copy of the figures. */
  public EpochRecord {
    validation = Collections.unmodifiableSortedMap(new TreeMap<>(validation));
  }

  /** Whether there is a figure of that name. */
  public boolean has(String name) {
    return name.equals("loss") || validation.containsKey(name);
  }

  /** The figure of that name: {@code loss}, or one of the validation's. */
  public double figure(String name) {
    return name.equals("loss") ? loss : figureOf(validation, name);
  }

  private static double figureOf(Map<String, Double> figures, String name) {
    Double value = figures.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "there is no figure " + name + " among " + figures.keySet());
    }
    return value;
  }
}
