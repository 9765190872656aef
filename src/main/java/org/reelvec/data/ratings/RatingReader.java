package org.reelvec.data.ratings;

import org.reelvec.io.InputException;

/** Reads the ratings of one source, whose format it knows. */
public interface RatingReader {
  /** What its ratings must be. */
  RatingRules rules();

  /** Whether it says when ratings were given. */
  boolean hasTimes();

  /**
   * Takes all ratings, file by file.
   *
   * @throws InputException if a file cannot be read, or a bad row stops the reading
   */
  void readInto(RatingCollector ratings);
}
