package org.reelvec.data.ratings.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.RatingsData;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.Flaw;

/**
 * Recognises columns of ratings by usual names in a header, or else as numbers in the usual order:
 * user, movie, rating, and perhaps the time.
 */
final class DetectedCsv {
  private static final List<String> DELIMITERS = List.of("::", "\t", ",", ";", "|", " ");
  private static final Set<String> USERS =
      Set.of("user", "userid", "uid", "customer", "customerid");
  private static final Set<String> MOVIES =
      Set.of("movie", "movieid", "item", "itemid", "film", "filmid");
  private static final Set<String> RATINGS = Set.of("rating", "score", "stars");
  private static final Set<String> TIMES = Set.of("time", "timestamp", "date", "ratedat");
  private static final Pattern ID = Pattern.compile("\\d{1,10}");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  private final Path path;
  private final RatingsData config;
  private final String delimiter;
  private final List<String> fields;
  private final List<String> example;

  private DetectedCsv(Path path, RatingsData config, String delimiter, String first, String second)
      throws Flaw {
    this.path = path;
    this.config = config;
    this.delimiter = delimiter;
    FieldSplitter splitter = new FieldSplitter(delimiter, true);
    this.fields = splitter.split(first).stream().map(String::strip).toList();
    this.example = splitter.split(second).stream().map(String::strip).toList();
  }

  /**
   * The columns of a file.
   *
   * @param first its first line
   * @param second its second one, empty where there is none
   */
  static Optional<CsvRatingsData> of(Path path, String first, String second, RatingsData config) {
    for (String delimiter : DELIMITERS) {
      try {
        Optional<CsvRatingsData> found =
            new DetectedCsv(path, config, delimiter, first, second).columns();
        if (found.isPresent()) {
          return found;
        }
      } catch (Flaw flaw) {
        // Not between these delimiters, then.
      }
    }
    return Optional.empty();
  }

  private Optional<CsvRatingsData> columns() {
    Optional<String> user = named(USERS);
    Optional<String> movie = named(MOVIES);
    Optional<String> rating = named(RATINGS);
    if (user.isPresent() && movie.isPresent() && rating.isPresent()) {
      Optional<String> time = named(TIMES);
      return Optional.of(
          data(true, user.get(), movie.get(), rating.get(), time.orElse(null), example));
    }
    boolean row =
        (fields.size() == 3 || fields.size() == 4)
            && ID.matcher(fields.get(0)).matches()
            && ID.matcher(fields.get(1)).matches()
            && NUMBER.matcher(fields.get(2)).matches();
    return row
        ? Optional.of(data(false, "1", "2", "3", fields.size() == 4 ? "4" : null, fields))
        : Optional.empty();
  }

  private Optional<String> named(Set<String> names) {
    return fields.stream()
        .filter(field -> names.contains(field.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")))
        .findFirst();
  }

  private CsvRatingsData data(
      boolean header,
      String user,
      String movie,
      String rating,
      @Nullable String time,
      List<String> row) {
    return new CsvRatingsData(
        path,
        config.onBadRow(),
        config.duplicates(),
        delimiter,
        header,
        user,
        movie,
        rating,
        time,
        time == null ? TimeFormat.SECONDS : timeFormat(field(row, header, time)),
        isId(field(row, header, user)) && isId(field(row, header, movie)) ? Ids.INTEGER : Ids.TEXT,
        null,
        null,
        new CsvTitles(null, ",", "movieId", "title", null, null, "|"));
  }

  private String field(List<String> row, boolean header, String column) {
    int index = header ? fields.indexOf(column) : Integer.parseInt(column) - 1;
    return index < row.size() ? row.get(index) : "";
  }

  private static boolean isId(String field) {
    return field.isEmpty() || ID.matcher(field).matches();
  }

  private static TimeFormat timeFormat(String field) {
    return field.contains("-")
        ? TimeFormat.DATE
        : field.length() > 10 ? TimeFormat.MILLISECONDS : TimeFormat.SECONDS;
  }
}
