package org.reelvec.model.rating;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model predicts for the test ratings, and how good that is.
 *
 * @param rows the test part
 * @param predictions one a row, as judged: with the fallback, clipped where configured
 * @param figures by their names in {@code metrics.json}
 */
public record RatingJudgement(int[] rows, float[] predictions, SortedMap<String, Double> figures) {
  /** Copies the figures. */
  public RatingJudgement {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    if (rows.length != predictions.length) {
      throw new IllegalArgumentException(
          "%d predictions of %d rows".formatted(predictions.length, rows.length));
    }
  }
}
