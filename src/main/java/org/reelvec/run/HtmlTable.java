package org.reelvec.run;

import java.util.List;
import org.reelvec.plot.Markup;

/** A table of escaped texts; a column whose name begins with {@code >} holds numbers. */
final class HtmlTable {
  private final List<String> names;
  private final StringBuilder html = new StringBuilder("<table>\n");

  HtmlTable(String... names) {
    this.names = List.of(names);
    boolean blank = this.names.stream().allMatch(String::isEmpty);
    if (!blank) {
      line("th", this.names.stream().map(n -> n.startsWith(">") ? n.substring(1) : n).toList());
    }
  }

  HtmlTable row(String... cells) {
    line("td", List.of(cells));
    return this;
  }

  String html() {
    return html + "</table>\n";
  }

  private void line(String element, List<String> cells) {
    html.append("<tr>");
    for (int i = 0; i < names.size(); i++) {
      html.append('<').append(element).append(names.get(i).startsWith(">") ? " class=\"n\">" : ">");
      html.append(Markup.escape(cells.get(i))).append("</").append(element).append('>');
    }
    html.append("</tr>\n");
  }
}
