package org.reelvec.data.ratings.title;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.OneLine;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** What a file tells of movies, while it is read: a movie a line. */
final class TitleTable {
  /** The genres of a movie whose file has none, or does not say. */
  static final List<String> NO_GENRES = List.of();

  private static final String NONE_LISTED = "(no genres listed)";
  private static final Pattern YEAR_AT_END =
      Pattern.compile(
          "\\(((?:18|19|20)\\d\\d)(?:[-\\u2013]\\d{0,4})?\\)(?:\\s*\\([^()]*\\))*\\s*$");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");

  private final BadRows bad;
  private final boolean numericKeys;
  private final Map<String, Integer> rows = new HashMap<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Double> years = new ArrayList<>();
  private final List<String[]> genres = new ArrayList<>();

  /**
   * No movie yet.
   *
   * @param bad takes the lines that cannot be used
   * @param numericKeys whether keys are whole numbers of 0 to 2,147,483,647
   */
  TitleTable(BadRows bad, boolean numericKeys) {
    this.bad = bad;
    this.numericKeys = numericKeys;
  }

  /** Adds a movie, or refuses its line. The year is {@code NaN} where it is not known. */
  void add(long line, String key, String title, double year, List<String> genresOfMovie) {
    Optional<String> known = key(key);
    if (known.isEmpty()) {
      bad.refuse(
          line,
          "bad movie id",
          "expected a movie id of 0 to 2147483647, found " + OneLine.quoted(key));
    } else if (title.isBlank()) {
      bad.refuse(line, "no title", "movie " + known.get() + " has no title");
    } else if (rows.containsKey(known.get())) {
      bad.refuse(
          line,
          "movie told again",
          "movie %s has a title already, in line %d"
              .formatted(OneLine.of(known.get()), lines.get(rows.get(known.get()))));
    } else {
      rows.put(known.get(), titles.size());
      lines.add(line);
      titles.add(title.strip());
      years.add(year);
      genres.add(genresOfMovie.toArray(String[]::new));
    }
  }

  /** The key as ratings have it: {@code 7} for {@code 007} where keys are whole numbers. */
  Optional<String> key(String text) {
    String key = text.strip();
    if (!numericKeys) {
      return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }
    if (!WHOLE_NUMBER.matcher(key).matches() || Long.parseLong(key) > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(Long.toString(Long.parseLong(key)));
  }

  /** All movies; with the attribute {@code year}, and {@code genre} where the format has genres. */
  MovieTitles titles(Path file, boolean hasGenres) {
    Table table =
        Table.ofRows(titles.size())
            .with(
                "year",
                new Column.Doubles(years.stream().mapToDouble(Double::doubleValue).toArray()));
    if (hasGenres) {
      table = table.with("genre", new Column.TextLists(genres.toArray(String[][]::new)));
    }
    return new MovieTitles(Optional.of(file), rows, titles, table);
  }

  /**
   * The year in brackets that ends a title, {@code NaN} where none does: 1995 of {@code Heat
   * (1995)}, of {@code Heat (1995) (V)} and of {@code Heat (1995–1997)}.
   */
  static double yearAtEnd(String title) {
    Matcher year = YEAR_AT_END.matcher(title);
    return year.find() ? Double.parseDouble(year.group(1)) : Double.NaN;
  }

  /** Names between separators; blank ones, and what MovieLens writes for none, are no names. */
  static List<String> names(String text, String separator) {
    return Arrays.stream(text.split(Pattern.quote(separator)))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !name.equals(NONE_LISTED))
        .toList();
  }
}
