package org.reelvec.data.ratings.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.data.ratings.format.RowLayout.Role;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.Flaw;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/** Finds the columns that a configuration names in the first line of a file. */
final class CsvColumns {
  private final Path file;
  private final String first;
  private final CsvRatingsData config;
  private final List<String> columns;
  private final List<Role> roles;

  private CsvColumns(Path file, String first, CsvRatingsData config) {
    this.file = file;
    this.first = first;
    this.config = config;
    this.columns = columns();
    this.roles = new ArrayList<>(Collections.nCopies(columns.size(), Role.OTHER));
  }

  /**
   * The layout of a file.
   *
   * @param first its first line: the header, or a row
   * @throws InputException if a column is not there
   */
  static RowLayout layout(Path file, String first, CsvRatingsData config) {
    CsvColumns found = new CsvColumns(file, first, config);
    found.assign(Role.USER, config.user());
    found.assign(Role.MOVIE, config.movie());
    found.assign(Role.RATING, config.rating());
    found.assign(Role.TIME, config.time());
    return new RowLayout(
        FieldSplitter.delimiter(config.delimiter()),
        true,
        found.columns,
        found.roles,
        config.timeFormat(),
        config.ids() == Ids.TEXT,
        "set data.header: true");
  }

  /** The names of the columns, or their numbers where there is no header. */
  private List<String> columns() {
    try {
      List<String> fields =
          new FieldSplitter(FieldSplitter.delimiter(config.delimiter()), true).split(first);
      return config.header()
          ? fields.stream().map(String::strip).toList()
          : IntStream.rangeClosed(1, fields.size()).mapToObj(Integer::toString).toList();
    } catch (Flaw flaw) {
      throw InputException.at(file, 1, flaw.detail());
    }
  }

  private void assign(Role role, @Nullable String name) {
    if (name == null) {
      return;
    }
    int[] matches = matches(name::equals);
    if (matches.length == 0) {
      matches = matches(name::equalsIgnoreCase);
    }
    if (matches.length != 1) {
      throw InputException.at(
          file,
          1,
          matches.length == 0 ? missing(role, name) : "has two columns " + OneLine.quoted(name));
    }
    if (roles.get(matches[0]) != Role.OTHER) {
      throw InputException.at(
          file,
          1,
          "column %s cannot be both %s and %s"
              .formatted(OneLine.quoted(name), key(roles.get(matches[0])), key(role)));
    }
    roles.set(matches[0], role);
  }

  private int[] matches(Predicate<String> name) {
    return IntStream.range(0, columns.size()).filter(i -> name.test(columns.get(i))).toArray();
  }

  private String missing(Role role, String name) {
    String found = ", found " + OneLine.quoted(first);
    if (!config.header()) {
      return "has no column %s among its %d; data.%s takes a number from 1 where data.header is false"
              .formatted(OneLine.quoted(name), columns.size(), key(role))
          + found;
    }
    String expected = "expected a header with a column " + OneLine.quoted(name) + found;
    if (first.chars().noneMatch(Character::isLetter)) {
      return expected + " (read files without one by data.format: csv and data.header: false)";
    }
    if (columns.size() == 1) {
      return expected + " (set data.format: csv and data.delimiter to what stands between)";
    }
    return expected + " (set data.format: csv and data." + key(role) + " to its name)";
  }

  private static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
