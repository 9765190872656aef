package org.reelvec.notebook;

import java.util.List;
import java.util.stream.IntStream;
import org.reelvec.io.OneLine;
import org.reelvec.io.TextTable;
import org.reelvec.plot.Markup;

/**
 * A table with a line above it. Every text in it may come from strangers' files and is never taken
 * as markup.
 *
 * @param caption what it shows, in one line; may be empty
 * @param columns their names; one that begins with {@code >} is aligned to the right
 * @param rows a text for every column
 */
public record ShownTable(String caption, List<String> columns, List<List<String>> rows)
    implements Showable {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
   */
  public ShownTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  @Override
  public Shown shown() {
    return Shown.text(toString()).withHtml(html());
  }

  /** The table as text with aligned columns. */
  @Override
  public String toString() {
    TextTable text = new TextTable(columns.toArray(String[]::new));
    rows.forEach(row -> text.row(row.toArray(String[]::new)));
    return (caption.isEmpty() ? "" : OneLine.whole(caption) + "\n") + text;
  }

  private String html() {
    StringBuilder html = new StringBuilder("<table>\n");
    if (!caption.isEmpty()) {
      html.append("<caption style=\"text-align:left\">").append(safe(caption));
      html.append("</caption>\n");
    }
    html.append("<thead>").append(line("th", columns.stream().map(this::name).toList()));
    html.append("</thead>\n<tbody>\n");
    rows.forEach(row -> html.append(line("td", row)));
    return html.append("</tbody>\n</table>").toString();
  }

  private String line(String element, List<String> cells) {
    StringBuilder html = new StringBuilder("<tr>");
    IntStream.range(0, cells.size())
        .forEach(
            column ->
                html.append('<')
                    .append(element)
                    .append(" dir=\"auto\" style=\"text-align:")
                    .append(columns.get(column).startsWith(">") ? "right" : "left")
                    .append("\">")
                    .append(safe(cells.get(column)))
                    .append("</")
                    .append(element)
                    .append('>'));
    return html.append("</tr>\n").toString();
  }

  private String name(String column) {
    return column.startsWith(">") ? column.substring(1) : column;
  }

  private static String safe(String text) {
    return Markup.escape(OneLine.whole(text));
  }
}
