package org.reelvec.config;

/** Ratings of movies by users, in one of the formats in which they exist. */
public sealed interface RatingsData extends DataConfig
    permits DetectedData,
        MovieLensCsvData,
        MovieLens100kData,
        MovieLens1mData,
        NetflixData,
        ColumnRatingsData {
  /** What becomes of a second rating of one movie by one user. */
  Duplicates duplicates();

  /**
   * What becomes of a second rating of one movie by one user; the first comes first in the file.
   */
  enum Duplicates {
    /** The last one counts. */
    LAST,
    /** The first one counts. */
    FIRST,
    /** Their mean counts, at the time and in the place of the last. */
    MEAN,
    /** The data are refused. */
    FAIL
  }
}
