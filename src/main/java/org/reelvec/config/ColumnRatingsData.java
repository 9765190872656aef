package org.reelvec.config;

import org.jspecify.annotations.Nullable;

/** Ratings in columns that the configuration names. */
public sealed interface ColumnRatingsData extends RatingsData
    permits CsvRatingsData, ParquetRatingsData, DataVecRatingsData {
  /** The column of user ids. */
  String user();

  /** The column of movie ids. */
  String movie();

  /** The column of ratings. */
  String rating();

  /** The column that says when each rating was given, where there is one. */
  @Nullable String time();

  /** What ids are. */
  Ids ids();

  /** A rating below this one cannot be used. */
  @Nullable Double minRating();

  /** A rating above this one cannot be used. */
  @Nullable Double maxRating();

  /** Where the titles are told. */
  CsvTitles titles();

  /** What ids are. */
  enum Ids {
    /** Whole numbers from 0 to 2147483647. */
    INTEGER,
    /** Any text. */
    TEXT
  }
}
