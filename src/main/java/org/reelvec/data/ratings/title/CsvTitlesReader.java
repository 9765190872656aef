package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvTitles;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.OneLine;

/** Reads titles from delimited text with named columns. */
final class CsvTitlesReader {
  private CsvTitlesReader() {}

  /**
   * All movies, with the attributes {@code year}, from its column or else from the end of the
   * title, and {@code genre} where there is a column of genres.
   *
   * @param file its name, for messages
   * @param in its bytes, closed at the end
   * @param columns where everything stands; its path is not asked
   * @param ids what movie ids are
   * @param rows takes the lines that cannot be used
   * @throws org.reelvec.io.InputException if the file cannot be read, a column is not there, or a
   *     line cannot be used and bad lines stop the reading
   */
  static MovieTitles read(Path file, InputStream in, CsvTitles columns, Ids ids, BadRows rows) {
    List<String> names = new ArrayList<>(List.of(columns.key(), columns.title()));
    int yearAt = add(names, columns.year());
    int genresAt = add(names, columns.genres());
    TitleTable table = new TitleTable(rows, ids == Ids.INTEGER);
    CsvTable.each(
        file,
        in,
        columns.delimiter(),
        names,
        rows,
        (line, values) -> {
          OptionalDouble year =
              yearAt < 0
                  ? OptionalDouble.of(TitleTable.yearAtEnd(values.get(1)))
                  : year(values.get(yearAt));
          if (year.isEmpty()) {
            rows.refuse(
                line,
                "a year that is no number",
                "expected a year, or nothing where it is unknown, found "
                    + OneLine.quoted(values.get(yearAt)));
            return;
          }
          List<String> genres =
              genresAt < 0
                  ? TitleTable.NO_GENRES
                  : TitleTable.names(values.get(genresAt), columns.genreSeparator());
          table.add(line, values.get(0), values.get(1), year.getAsDouble(), genres);
        });
    return table.titles(file, genresAt >= 0);
  }

  private static int add(List<String> names, @Nullable String name) {
    if (name == null) {
      return -1;
    }
    names.add(name);
    return names.size() - 1;
  }

  /** The number, {@code NaN} for what stands for nothing, empty for anything else. */
  private static OptionalDouble year(String text) {
    String year = text.strip();
    if (year.isEmpty() || year.equalsIgnoreCase("null") || year.equalsIgnoreCase("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    return year.matches("-?\\d{1,4}(\\.0*)?")
        ? OptionalDouble.of(Double.parseDouble(year))
        : OptionalDouble.empty();
  }
}
