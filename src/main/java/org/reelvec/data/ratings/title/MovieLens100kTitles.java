package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.OneLine;

/**
 * Reads {@code u.item} of MovieLens 100K: lines of {@code id|title (year)|release date|video
 * date|address|} and 19 flags of 0 or 1, one a genre, in ISO-8859-1.
 */
final class MovieLens100kTitles {
  /** The flags' genres in order; "unknown", the first, is no genre. */
  private static final List<String> GENRES =
      List.of(
          "unknown",
          "Action",
          "Adventure",
          "Animation",
          "Children's",
          "Comedy",
          "Crime",
          "Documentary",
          "Drama",
          "Fantasy",
          "Film-Noir",
          "Horror",
          "Musical",
          "Mystery",
          "Romance",
          "Sci-Fi",
          "Thriller",
          "War",
          "Western");

  private static final int FIRST_FLAG = 5;
  private static final Pattern RELEASED = Pattern.compile("\\d{1,2}-[A-Z][a-z]{2}-\\d{4}");

  private MovieLens100kTitles() {}

  /**
   * All movies, with the attributes {@code year}, that of the title or else of the release, and
   * {@code genre}.
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
          List<String> fields = List.of(text.split("\\|", -1));
          if (fields.size() != FIRST_FLAG + GENRES.size()) {
            rows.refuse(
                number,
                "not 24 fields",
                "expected id|title|date|date|address and %d flags, found %s"
                    .formatted(GENRES.size(), OneLine.quoted(text)));
            return;
          }
          List<String> flags = fields.subList(FIRST_FLAG, fields.size());
          if (flags.stream().anyMatch(flag -> !flag.equals("0") && !flag.equals("1"))) {
            rows.refuse(
                number,
                "a flag that is not 0 or 1",
                "expected %d flags of 0 or 1, found %s"
                    .formatted(GENRES.size(), OneLine.quoted(String.join("|", flags))));
            return;
          }
          table.add(
              number,
              fields.get(0),
              fields.get(1),
              year(fields.get(1), fields.get(2)),
              genres(flags));
        });
    return table.titles(file, true);
  }

  private static double year(String title, String released) {
    double year = TitleTable.yearAtEnd(title);
    return Double.isNaN(year) && RELEASED.matcher(released).matches()
        ? Double.parseDouble(released.substring(released.length() - 4))
        : year;
  }

  private static List<String> genres(List<String> flags) {
    return IntStream.range(1, GENRES.size())
        .filter(genre -> flags.get(genre).equals("1"))
        .mapToObj(GENRES::get)
        .toList();
  }
}
