package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.OneLine;

/**
 * Reads {@code movies.dat} of MovieLens 1M and 10M: lines of {@code id::title (year)::genre|genre},
 * in ISO-8859-1 and in UTF-8.
 */
final class MovieLens1mTitles {
  private static final String DELIMITER = "::";

  /** Text of 1M with letters beyond ASCII is never UTF-8 by chance. */
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

  private MovieLens1mTitles() {}

  /**
   * All movies, with the attributes {@code year} and {@code genre}.
   *
   * @param file its name, for messages
   * @param in its bytes, closed at the end
   * @param rows takes the lines that cannot be used
   * @throws org.reelvec.io.InputException if the file cannot be read, or a line cannot be used and
   *     bad lines stop the reading
   */
  static MovieTitles read(Path file, InputStream in, BadRows rows) {
    TitleTable table = new TitleTable(rows, true);
    TitleLines.each(
        file,
        in,
        CHARSETS,
        rows,
        (number, text) -> {
          String[] fields = text.split(DELIMITER, -1);
          if (fields.length != 3) {
            rows.refuse(
                number,
                "not id::title::genres",
                "expected id::title::genres, found " + OneLine.quoted(text));
            return;
          }
          table.add(
              number,
              fields[0],
              fields[1],
              TitleTable.yearAtEnd(fields[1]),
              TitleTable.names(fields[2], "|"));
        });
    return table.titles(file, true);
  }
}
