package org.reelvec.config;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reelvec.io.OneLine;

/** What must hold between the keys of ratings in columns. */
final class CsvChecks {
  /** Notes a problem where something does not hold, at the first of these keys that is written. */
  interface Require {
    /** The check of one rule. */
    void that(boolean holds, String problem, String... paths);
  }

  private static final List<String> COLUMNS =
      List.of("data.user", "data.movie", "data.rating", "data.time");

  private final CsvRatingsData data;
  private final Require require;

  /** Checks of these data. */
  CsvChecks(CsvRatingsData data, Require require) {
    this.data = data;
    this.require = require;
  }

  /** Notes everything that does not hold. */
  void check() {
    delimiter(data.delimiter(), "data.delimiter");
    delimiter(data.titles().delimiter(), "data.titles.delimiter");
    columns();
    Double lowest = data.minRating();
    Double highest = data.maxRating();
    require.that(
        lowest == null || highest == null || lowest <= highest,
        "min-rating is above max-rating, so that no rating can be used",
        "data.min-rating",
        "data.max-rating");
  }

  private void delimiter(String delimiter, String path) {
    require.that(
        delimiter.equals("::")
            || delimiter.equals("tab")
            || delimiter.matches("[\\t -~&&[^\\w.+\"-]]"),
        "expected a character such as ; or tab or '::', found " + OneLine.quoted(delimiter),
        path);
  }

  private void columns() {
    List<String> names = Arrays.asList(data.user(), data.movie(), data.rating(), data.time());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name == null) {
        continue;
      }
      require.that(
          data.header() || name.matches("[1-9]\\d{0,3}"),
          "expected a column's number from 1, as data.header is false, found "
              + OneLine.quoted(name),
          COLUMNS.get(i),
          "data.header");
      require.that(
          names.subList(0, i).stream().filter(Objects::nonNull).noneMatch(name::equals),
          "names a column that is named above: " + OneLine.quoted(name),
          COLUMNS.get(i));
    }
  }
}
