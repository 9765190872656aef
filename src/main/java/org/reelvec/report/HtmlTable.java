package org.reelvec.report;

import java.util.ArrayList;
import java.util.List;
import org.reelvec.ask.Listing;

/**
 * A table of texts, which are escaped. A column whose name begins with {@code >} holds numbers and
 * stands to the right; the first column names its row where {@link #named} says so.
 */
public final class HtmlTable {
  private final String caption;
  private final List<String> columns;
  private final List<String> rows = new ArrayList<>();
  private boolean named;

  /**
   * An empty table.
   *
   * @param caption what it shows
   * @param columns their names; without a row of names where all are empty
   */
  public HtmlTable(String caption, List<String> columns) {
    this.caption = caption;
    this.columns = List.copyOf(columns);
  }

  /** A table of an answer, under its heading. */
  public static HtmlTable of(Listing listing) {
    HtmlTable table = new HtmlTable(listing.heading(), listing.columns());
    listing.rows().forEach(table::row);
    return table;
  }

  /** The same, in which the first column names what the rows are of. */
  public HtmlTable named() {
    named = true;
    return this;
  }

  /** Adds a row: a text for each column; one that begins with four blanks is set in. */
  public HtmlTable row(List<String> cells) {
    return htmlRow(
        cells.stream()
            .map(
                cell ->
                    cell.startsWith("    ")
                        ? "<span class=\"sub\">" + Texts.name(cell.strip()) + "</span>"
                        : Texts.name(cell.strip()))
            .toList());
  }

  /** Adds a row: what stands in each column, as HTML. */
  HtmlTable htmlRow(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    StringBuilder row = new StringBuilder("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean head = named && i == 0;
      row.append(head ? "<th scope=\"row\"" : "<td").append(aligned(i)).append('>');
      row.append(cells.get(i)).append(head ? "</th>" : "</td>");
    }
    rows.add(row.append("</tr>\n").toString());
    return this;
  }

  /** Adds a row that heads those below it. */
  HtmlTable heading(String text) {
    rows.add(
        "<tr><th scope=\"colgroup\" class=\"group\" colspan=\"%d\">%s</th></tr>\n"
            .formatted(columns.size(), Texts.name(text)));
    return this;
  }

  /** The element, in a box of its own that is moved where the window is too narrow for it. */
  public String html() {
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html.append(Texts.text(caption)).append("\"><table>\n<caption>");
    html.append(Texts.name(caption)).append("</caption>\n");
    if (!columns.stream().allMatch(String::isEmpty)) {
      html.append("<thead><tr>");
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i).replaceFirst("^>", "");
        html.append(name.isEmpty() ? "<td" : "<th scope=\"col\"").append(aligned(i)).append('>');
        html.append(Texts.name(name)).append(name.isEmpty() ? "</td>" : "</th>");
      }
      html.append("</tr></thead>\n");
    }
    html.append("<tbody>\n");
    rows.forEach(html::append);
    return html.append("</tbody>\n</table></div>\n").toString();
  }

  private String aligned(int column) {
    return columns.get(column).startsWith(">") ? " class=\"n\"" : "";
  }
}
