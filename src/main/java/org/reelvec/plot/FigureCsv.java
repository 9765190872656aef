package org.reelvec.plot;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.io.AtomicFiles;

/** The coordinates of a figure as CSV (RFC 4180): exact numbers, titles as they are, UTF-8. */
public final class FigureCsv {
  private FigureCsv() {}

  /** A header line and a line a row, each ended by CR LF. */
  public static String csv(Figure figure) {
    Coordinates coordinates = Coordinates.of(figure);
    StringBuilder csv = new StringBuilder();
    line(csv, coordinates.header());
    coordinates.rows().forEach(row -> line(csv, row));
    return csv.toString();
  }

  /** Writes it, whole or not at all. */
  public static void write(Figure figure, Path file) {
    AtomicFiles.write(file, csv(figure));
  }

  private static void line(StringBuilder csv, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      csv.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    csv.append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
