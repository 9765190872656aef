package org.reelvec.config;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.OneLine;

/** What must hold between the keys of ratings in columns. */
final class ColumnChecks {
  /** Notes a problem where something does not hold, at the first of these keys that is written. */
  interface Require {
    /** The check of one rule. */
    void that(boolean holds, String problem, String... paths);
  }

  private static final List<String> COLUMNS =
      List.of("data.user", "data.movie", "data.rating", "data.time");

  private final ColumnRatingsData data;
  private final Require require;

  /** Checks of these data. */
  ColumnChecks(ColumnRatingsData data, Require require) {
    this.data = data;
    this.require = require;
  }

  /** Notes everything that does not hold. */
  void check() {
    if (data instanceof CsvRatingsData csv) {
      delimiter(csv.delimiter(), "data.delimiter");
      numbers(csv);
    }
    delimiter(data.titles().delimiter(), "data.titles.delimiter");
    differ();
    Double lowest = data.minRating();
    Double highest = data.maxRating();
    require.that(
        lowest == null || highest == null || lowest <= highest,
        "min-rating is above max-rating, so that no rating can be used",
        "data.min-rating",
        "data.max-rating");
  }

  /** Whether fields can be told apart by this. */
  static boolean isDelimiter(String delimiter) {
    return delimiter.equals("::")
        || delimiter.equals("tab")
        || delimiter.matches("[\\t -~&&[^\\w.+\"-]]");
  }

  private void delimiter(String delimiter, String path) {
    require.that(
        isDelimiter(delimiter),
        "expected a character such as ; or tab or '::', found " + OneLine.quoted(delimiter),
        path);
  }

  /** Without a header columns have no names. */
  private void numbers(CsvRatingsData csv) {
    List<@Nullable String> names = names();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      require.that(
          csv.header() || name == null || name.matches("[1-9]\\d{0,3}"),
          "expected a column's number from 1, as data.header is false, found "
              + OneLine.quoted(String.valueOf(name)),
          COLUMNS.get(i),
          "data.header");
    }
  }

  private void differ() {
    List<@Nullable String> names = names();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      require.that(
          name == null || !names.subList(0, i).contains(name),
          "names a column that is named above: " + OneLine.quoted(String.valueOf(name)),
          COLUMNS.get(i));
    }
  }

  private List<@Nullable String> names() {
    return Arrays.asList(data.user(), data.movie(), data.rating(), data.time());
  }
}
