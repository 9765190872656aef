package org.reelvec.data.ratings.format;

import java.util.List;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.RatingRules;
import org.reelvec.io.DataFile;
import org.reelvec.io.InputException;

/** Reads ratings as lines of fields, in the columns that a configuration names. */
record CsvRatingReader(CsvRatingsData config) implements RatingReader {
  @Override
  public RatingRules rules() {
    return RatingRules.of(config);
  }

  @Override
  public boolean hasTimes() {
    return config.time() != null;
  }

  @Override
  public void readInto(RatingCollector ratings) {
    List<DataFile> files = DataFile.find(config.path(), name -> true);
    if (files.size() != 1) {
      throw InputException.in(
          config.path(), "holds %d files, expected one of ratings".formatted(files.size()));
    }
    read(files.get(0), ratings);
  }

  /** Takes all ratings of this file. */
  void read(DataFile file, RatingCollector ratings) {
    ratings.startFile(file.name());
    try (LineBlocks lines = new LineBlocks(file)) {
      RowLayout layout = CsvColumns.layout(file.name(), lines.peek(), config);
      if (config.header()) {
        lines.skip();
      }
      new RatingLines(layout, ratings).read(lines);
    }
  }
}
