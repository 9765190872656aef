package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.reelvec.io.BadRows;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.Flaw;
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
    FieldSplitter splitter = new FieldSplitter(FieldSplitter.delimiter(delimiter), true);
    Body body = new Body(file, splitter, columns, rows, use);
    TitleLines.each(file, in, List.of(StandardCharsets.UTF_8), rows, body);
    if (body.places.length == 0) {
      throw InputException.in(file, "has no line that names the columns");
    }
  }

  private static final class Body implements TitleLines.Use {
    private final Path file;
    private final FieldSplitter splitter;
    private final List<String> columns;
    private final BadRows rows;
    private final Use use;
    private int[] places = {};
    private int width;

    Body(Path file, FieldSplitter splitter, List<String> columns, BadRows rows, Use use) {
      this.file = file;
      this.splitter = splitter;
      this.columns = columns;
      this.rows = rows;
      this.use = use;
    }

    @Override
    public void line(long number, String text) {
      try {
        List<String> fields = splitter.split(text);
        if (places.length == 0) {
          header(number, fields);
        } else if (fields.size() != width) {
          throw new Flaw(
              "not %d fields".formatted(width),
              "expected %d fields, found %s".formatted(width, OneLine.quoted(text)));
        } else {
          use.row(number, Arrays.stream(places).mapToObj(fields::get).toList());
        }
      } catch (Flaw flaw) {
        if (places.length == 0) {
          throw InputException.at(file, number, flaw.detail());
        }
        rows.refuse(number, flaw.reason(), flaw.detail());
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
