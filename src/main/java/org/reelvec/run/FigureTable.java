package org.reelvec.run;

import java.util.List;
import org.reelvec.io.TextTable;

/**
 * Figures that stand beside each other, for a terminal and for a page.
 *
 * @param names of the columns; one that begins with {@code >} holds numbers
 * @param rows a cell for every column each
 */
record FigureTable(List<String> names, List<List<String>> rows) {
  String text() {
    TextTable table = new TextTable(names.toArray(String[]::new));
    rows.forEach(row -> table.row(row.toArray(String[]::new)));
    return table.toString();
  }

  String html() {
    HtmlTable table = new HtmlTable(names.toArray(String[]::new));
    rows.forEach(row -> table.row(row.toArray(String[]::new)));
    return table.html();
  }
}
