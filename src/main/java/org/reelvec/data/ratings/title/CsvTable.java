package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reelvec.io.BadRows;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.io.Suggestions;

/** Reads delimited text whose first line names the columns, in UTF-8. */
final class CsvTable {
  /** Uses the values of the wanted columns of one line. */
  interface Use {
    void row(long line, List<String> values);
  }

  private CsvTable() {}

  /**
   * Hands every row on, in order; a row of too few or too many fields is refused.
   *
   * @param in the file's bytes, closed at the end
   * @param columns the wanted ones
   * @throws InputException if the file cannot be read, a column is not there, or a row cannot be
   *     used and bad rows stop the reading
   */
  static void each(
      Path file, InputStream in, String delimiter, List<String> columns, BadRows rows, Use use) {
    Body body = new Body(file, new CsvLine(delimiter), columns, rows, use);
    TitleLines.each(file, in, List.of(StandardCharsets.UTF_8), rows, body);
    if (body.places.length == 0) {
      throw InputException.in(file, "has no line that names the columns");
    }
  }

  private static final class Body implements TitleLines.Use {
    private final Path file;
    private final CsvLine csv;
    private final List<String> columns;
    private final BadRows rows;
    private final Use use;
    private int[] places = {};
    private int width;

    Body(Path file, CsvLine csv, List<String> columns, BadRows rows, Use use) {
      this.file = file;
      this.csv = csv;
      this.columns = columns;
      this.rows = rows;
      this.use = use;
    }

    @Override
    public void line(long number, String text) {
      Optional<List<String>> fields = csv.fields(text);
      if (places.length == 0) {
        header(number, fields.orElse(List.of()));
      } else if (fields.isEmpty() || fields.get().size() != width) {
        rows.refuse(
            number,
            "not %d fields".formatted(width),
            "expected %d fields, found %s".formatted(width, OneLine.quoted(text)));
      } else {
        List<String> all = fields.get();
        use.row(number, Arrays.stream(places).mapToObj(all::get).toList());
      }
    }

    private void header(long number, List<String> names) {
      List<String> stripped = names.stream().map(String::strip).toList();
      for (String column : columns) {
        if (!stripped.contains(column)) {
          throw InputException.at(
              file,
              number,
              "no column %s; expected a line that names the columns, with %s%s"
                  .formatted(
                      OneLine.quoted(column),
                      String.join(", ", columns),
                      hint(Suggestions.nearest(column, stripped, 1))));
        }
      }
      places = columns.stream().mapToInt(stripped::indexOf).toArray();
      width = names.size();
    }

    private static String hint(List<String> nearest) {
      return nearest.isEmpty() ? "" : "; did you mean " + OneLine.quoted(nearest.get(0)) + "?";
    }
  }
}
