package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.OneLine;

/**
 * Reads {@code movie_titles.csv} of the Netflix Prize: lines of {@code id,year,title} in
 * ISO-8859-1. Titles hold commas and are not quoted; an unknown year is {@code NULL}.
 */
final class NetflixTitles {
  private static final Pattern LINE = Pattern.compile("([^,]*),(\\d{4}|NULL),(.*)");

  private NetflixTitles() {}

  /**
   * All movies, with the attribute {@code year}.
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
        List.of(StandardCharsets.ISO_8859_1),
        rows,
        (number, text) -> {
          Matcher line = LINE.matcher(text);
          if (!line.matches()) {
            rows.refuse(
                number,
                "not id,year,title",
                "expected id,year,title with a year of four digits or NULL, found "
                    + OneLine.quoted(text));
            return;
          }
          double year =
              line.group(2).equals("NULL") ? Double.NaN : Double.parseDouble(line.group(2));
          table.add(number, line.group(1), line.group(3), year, TitleTable.NO_GENRES);
        });
    return table.titles(file, false);
  }
}
