package org.reelvec.data.ratings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.io.InputException;

/** Reads ratings as lines of fields, in the columns that a configuration names. */
final class CsvRatingReader {
  private CsvRatingReader() {}

  /** Takes all ratings of a configuration. */
  static RatingCollector read(CsvRatingsData config) {
    List<RatingFile> files = RatingFile.find(config.path(), name -> true);
    if (files.size() != 1) {
      throw InputException.in(
          config.path(), "holds %d files, expected one of ratings".formatted(files.size()));
    }
    return read(files.get(0), config);
  }

  /** Takes all ratings of a file. */
  static RatingCollector read(RatingFile file, CsvRatingsData config) {
    RatingCollector ratings =
        new RatingCollector(
            RatingRules.of(
                config,
                bound(config.minRating(), -Float.MAX_VALUE),
                bound(config.maxRating(), Float.MAX_VALUE)),
            config.time() != null);
    ratings.startFile(file.name());
    try (LineBlocks lines = file.lines()) {
      RowLayout layout = CsvColumns.layout(file.name(), lines.peek(), config);
      if (config.header()) {
        lines.skip();
      }
      new RatingLines(layout, ratings).read(lines);
    }
    return ratings;
  }

  private static float bound(@Nullable Double given, float otherwise) {
    return given == null ? otherwise : given.floatValue();
  }
}
