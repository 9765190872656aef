package org.reelvec.data.ratings.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ParquetRatingsData;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.RatingRules;
import org.reelvec.data.ratings.TypedRatings;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.OneLine;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

/**
 * Reads ratings from the named columns of Parquet files, a row group at a time; other columns are
 * not read. Of a folder it reads the {@code *.parquet} files by name.
 */
record ParquetRatings(ParquetRatingsData config) implements RatingReader {
  @Override
  public RatingRules rules() {
    return RatingRules.of(config);
  }

  @Override
  public boolean hasTimes() {
    return config.time() != null;
  }

  @Override
  public void readInto(RatingCollector collector) {
    TypedRatings ratings = new TypedRatings(collector, config);
    for (Path file : files(config.path())) {
      collector.startFile(file);
      ParquetTables.readGroups(
          file, columns(), (firstRow, group) -> add(file, group, firstRow + 1, ratings));
    }
  }

  private List<String> columns() {
    return Stream.of(config.user(), config.movie(), config.rating(), config.time())
        .filter(Objects::nonNull)
        .toList();
  }

  private void add(Path file, Table group, long firstLine, TypedRatings ratings) {
    List<String> columns = columns();
    List<Column> values = columns.stream().map(name -> group.find(name).orElseThrow()).toList();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Column.TextLists) {
        throw InputException.in(
            file, "column %s holds lists".formatted(OneLine.quoted(columns.get(i))));
      }
    }
    for (int row = 0; row < group.rows(); row++) {
      ratings.add(
          firstLine + row,
          cell(values.get(0), row),
          cell(values.get(1), row),
          cell(values.get(2), row),
          values.size() > 3 ? cell(values.get(3), row) : null);
    }
  }

  private static @Nullable Object cell(Column column, int row) {
    if (column instanceof Column.Longs longs) {
      long value = longs.values()[row];
      return value == ParquetTables.MISSING ? null : (Object) value;
    }
    if (column instanceof Column.Doubles doubles) {
      double value = doubles.values()[row];
      return Double.isNaN(value) ? null : (Object) value;
    }
    if (column instanceof Column.Floats floats) {
      float value = floats.values()[row];
      return Float.isNaN(value) ? null : (Object) (double) value;
    }
    return column.text(row);
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> files =
        InputFiles.within(path).stream()
            .filter(file -> file.toString().endsWith(".parquet"))
            .toList();
    if (files.isEmpty()) {
      throw InputException.in(path, "holds no file *.parquet");
    }
    return files;
  }
}
