package org.reelvec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reelvec.ask.Named;
import org.reelvec.ask.OpenTable;
import org.reelvec.io.TextTable;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;

/** What was read, what was refused, and which movies nothing was learnt of. */
final class DataPart {
  private static final int NAMED = 10;

  private DataPart() {}

  static String html(RunResult result, OpenTable movies, Gallery gallery) {
    return read(result.data(), gallery.hasPairs())
        + Texts.notes(result.remarks())
        + withoutDirection(movies)
        + (gallery.hasPairs() ? gallery.of(PictureKind.HISTOGRAM, PictureOptions.DEFAULT) : "");
  }

  /**
   * A line a row, its subject before the colon. Lines that are set in are the bars of a histogram,
   * which are left to the picture where there is one.
   */
  private static String read(List<String> lines, boolean drawn) {
    HtmlTable table = new HtmlTable("What was read", List.of("", "")).named();
    List<String> bars = new ArrayList<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (line.startsWith(" ")) {
        bars.add(line);
      } else {
        table.row(
            List.of(
                colon < 0 ? "" : line.substring(0, colon),
                colon < 0 ? line : line.substring(colon + 2)));
      }
    }
    return table.html() + (drawn || bars.isEmpty() ? "" : Texts.code(String.join("\n", bars)));
  }

  private static String withoutDirection(OpenTable movies) {
    int[] rows =
        IntStream.range(0, movies.embedding().size())
            .filter(row -> !movies.neighbours().contains(row))
            .toArray();
    if (rows.length == 0) {
      return "";
    }
    String names =
        IntStream.of(rows)
            .limit(NAMED)
            .mapToObj(row -> Named.of(movies.embedding(), row).label())
            .collect(Collectors.joining("; "));
    return Texts.notes(
        List.of(
            "Nothing was learnt of %s of the movies: their vectors have length 0 or no finite length, so they have no neighbours and are in no picture: %s%s"
                .formatted(
                    TextTable.number(rows.length, 0), names, rows.length > NAMED ? "; ..." : ".")));
  }
}
