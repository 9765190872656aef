package org.reelvec.data.ratings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.CsvRatingsData.Ids;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.RatingsData;
import org.reelvec.io.InputFiles;

/** What formats have in common whose columns the configuration names. */
public final class NamedColumns {
  private NamedColumns() {}

  /** The rules for ratings between two bounds, each of which may be left open. */
  public static RatingRules rules(
      RatingsData config, @Nullable Double lowest, @Nullable Double highest) {
    return RatingRules.of(
        config,
        lowest == null ? -Float.MAX_VALUE : lowest.floatValue(),
        highest == null ? Float.MAX_VALUE : highest.floatValue());
  }

  /**
   * What the file of titles tells, if one is named; its bad lines count as those of a file of the
   * collector.
   *
   * @throws org.reelvec.io.InputException if it cannot be read
   */
  public static MovieTitles titles(CsvTitles config, Ids ids, RatingCollector collector) {
    Path file = config.path();
    if (file == null) {
      return MovieTitles.none();
    }
    collector.startFile(file);
    return CsvTitlesReader.read(file, InputFiles.open(file), config, ids, collector.rows());
  }
}
