package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvTitles;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.OneLine;
import org.reelvec.table.Column;

/**
 * Reads {@code movies.csv} of MovieLens latest, 20M, 25M and 32M, {@code movieId,title,genres} with
 * quoted titles, and {@code tags.csv}, {@code userId,movieId,tag,timestamp}; both in UTF-8.
 */
final class MovieLensCsvTitles {
  /** A tag as first written, and how often it was given. */
  private record Tag(String text, int uses) {}

  private MovieLensCsvTitles() {}

  /**
   * All movies, with the attributes {@code year}, from the end of the title, and {@code genre}.
   *
   * @param file its name, for messages
   * @param in its bytes, closed at the end
   * @param rows takes the lines that cannot be used
   * @throws org.reelvec.io.InputException if the file cannot be read, or a line cannot be used and
   *     bad lines stop the reading
   */
  static MovieTitles read(Path file, InputStream in, BadRows rows) {
    CsvTitles columns = new CsvTitles(file, ",", "movieId", "title", null, "genres", "|");
    return CsvTitlesReader.read(file, in, columns, Ids.INTEGER, rows);
  }

  /**
   * The movies with one attribute more, {@code tag}: what users called them, the most frequent
   * first, whatever the case of its letters. A tag of a movie that is not among the titles is
   * counted, never fatal.
   *
   * @param file the name of the tags' file, for messages
   * @param in its bytes, closed at the end
   * @param rows takes its lines that cannot be used
   */
  static MovieTitles withTags(MovieTitles titles, Path file, InputStream in, BadRows rows) {
    TitleTable keys = new TitleTable(rows, true);
    List<Map<String, Tag>> tags =
        titles.titles().stream().<Map<String, Tag>>map(title -> new LinkedHashMap<>()).toList();
    CsvTable.each(
        file,
        in,
        ",",
        List.of("movieId", "tag"),
        rows,
        (line, values) -> {
          Optional<Integer> row = keys.key(values.get(0)).flatMap(titles::row);
          String tag = values.get(1).strip();
          if (row.isEmpty()) {
            rows.skip(line, "a tag of a movie without title");
          } else if (tag.isEmpty()) {
            rows.refuse(line, "no tag", "expected a tag, found " + OneLine.quoted(values.get(1)));
          } else {
            tags.get(row.get())
                .merge(
                    tag.toLowerCase(Locale.ROOT),
                    new Tag(tag, 1),
                    (old, again) -> new Tag(old.text, old.uses + 1));
          }
        });
    Column.TextLists column =
        new Column.TextLists(
            tags.stream().map(MovieLensCsvTitles::byUses).toArray(String[][]::new));
    return new MovieTitles(
        titles.file(), titles.rows(), titles.titles(), titles.attributes().with("tag", column));
  }

  private static String[] byUses(Map<String, Tag> tags) {
    return tags.values().stream()
        .sorted(Comparator.comparingInt(tag -> -tag.uses))
        .map(Tag::text)
        .toArray(String[]::new);
  }
}
