package org.reelvec.ask;

import java.util.List;
import org.reelvec.io.TextTable;

/**
 * An answer as people read it, in whatever form it is shown. Its texts may come from strangers'
 * files and are never markup.
 *
 * @param heading one line above; may be empty
 * @param columns their names; one that begins with {@code >} holds numbers and stands to the right
 * @param rows a cell for every column each
 * @param note one line below; may be empty
 */
public record Listing(String heading, List<String> columns, List<List<String>> rows, String note) {
  /** Keeps its own copies. */
  public Listing {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** For a terminal: aligned columns; each line ends with a line feed. */
  public String text() {
    TextTable table = new TextTable(columns.toArray(String[]::new));
    rows.forEach(row -> table.row(row.toArray(String[]::new)));
    return (heading.isEmpty() ? "" : heading + "\n")
        + table
        + (note.isEmpty() ? "" : "\n" + note + "\n");
  }
}
