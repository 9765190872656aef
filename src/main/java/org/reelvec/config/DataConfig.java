package org.reelvec.config;

import java.nio.file.Path;

/** The data of an experiment; {@code data.format} picks the record. */
@Discriminator(key = "format", byDefault = "wikipedia-ndjson")
public sealed interface DataConfig permits WikipediaData, RatingsData, SequencesData, VectorsData {
  /** The file to read, or the folder. */
  Path path();

  /** What to do with a line that cannot be used. */
  OnBadRow onBadRow();

  /** What to do with a line that cannot be used. */
  enum OnBadRow {
    /** Stop, naming the line. */
    FAIL,
    /** Go on without it, and count it by reason. */
    SKIP
  }
}
