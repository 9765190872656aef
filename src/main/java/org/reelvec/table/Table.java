package org.reelvec.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of equal length under their names, in a fixed order.
 *
 * @param rows number of rows of every column
 * @param columns name to column, in order
 */
public record Table(int rows, Map<String, Column> columns) {
  /** Keeps the order of the given map; throws if a column has another length. */
  public Table {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    int expected = rows;
    columns.forEach(
        (name, column) -> {
          if (column.size() != expected) {
            throw new IllegalArgumentException(
                "column " + name + " has " + column.size() + " rows, expected " + expected);
          }
        });
  }

  /** A table without columns yet. */
  public static Table ofRows(int rows) {
    return new Table(rows, Map.of());
  }

  /** This table with one more column at its end, or with the column of that name replaced. */
  public Table with(String name, Column column) {
    Map<String, Column> more = new LinkedHashMap<>(columns);
    more.put(name, column);
    return new Table(rows, more);
  }

  /** A copy of these rows, in this order. */
  public Table select(int[] chosen) {
    Map<String, Column> selected = new LinkedHashMap<>();
    columns.forEach((name, column) -> selected.put(name, column.select(chosen)));
    return new Table(chosen.length, selected);
  }

  /** The column of that name, if there is one. */
  public Optional<Column> find(String name) {
    return Optional.ofNullable(columns.get(name));
  }
}
