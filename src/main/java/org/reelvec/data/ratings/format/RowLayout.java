package org.reelvec.data.ratings.format;

import java.util.List;
import org.reelvec.config.CsvRatingsData.TimeFormat;

/**
 * Where the parts of a rating stand in a line.
 *
 * @param delimiter what stands between two fields: one ASCII character, or two
 * @param quotes whether a field may stand between quotation marks, doubled within it
 * @param columns the names of all columns, for messages
 * @param roles what each column holds; where none holds movies, other lines name them
 * @param timeFormat how times are written
 * @param names whether users and movies are named by texts rather than whole numbers
 * @param headerAdvice how to mend that the first line is a header and none is expected
 */
record RowLayout(
    String delimiter,
    boolean quotes,
    List<String> columns,
    List<Role> roles,
    TimeFormat timeFormat,
    boolean names,
    String headerAdvice) {
  /** What a column holds. */
  enum Role {
    USER,
    MOVIE,
    RATING,
    TIME,
    /** Nothing that a rating needs. */
    OTHER
  }

  /** Checks that each column has its role. */
  RowLayout {
    columns = List.copyOf(columns);
    roles = List.copyOf(roles);
    if (columns.size() != roles.size()) {
      throw new IllegalArgumentException(columns + " have the roles " + roles);
    }
  }

  /** Columns of whole-number ids, without quotation marks or header. */
  static RowLayout plain(
      String delimiter, List<String> columns, List<Role> roles, TimeFormat timeFormat) {
    return new RowLayout(delimiter, false, columns, roles, timeFormat, false, "take it out");
  }

  /** Whether lines say when ratings were given. */
  boolean hasTimes() {
    return roles.contains(Role.TIME);
  }

  /** The columns as a header would have them. */
  String expected() {
    return String.join(delimiter.equals("\t") ? "<tab>" : delimiter, columns);
  }

  /** The delimiter as messages have it. */
  String delimiterName() {
    return delimiter.equals("\t") ? "tab" : "'" + delimiter + "'";
  }
}
