package org.reelvec.notebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reelvec.ask.Listing;
import org.reelvec.io.OneLine;
import org.reelvec.plot.Markup;

/** Listings as HTML tables that take their looks from the notebook. */
final class ListingHtml {
  private ListingHtml() {}

  static String of(Listing listing) {
    return "<table>\n"
        + paragraph("caption", listing.heading())
        + "<thead>"
        + row("th", listing, listing.columns().stream().map(ListingHtml::name).toList())
        + "</thead>\n<tbody>\n"
        + listing.rows().stream().map(row -> row("td", listing, row)).collect(Collectors.joining())
        + "</tbody>\n</table>\n"
        + paragraph("p", listing.note());
  }

  private static String paragraph(String element, String text) {
    return text.isEmpty()
        ? ""
        : "<%s style=\"text-align:left\">%s</%s>\n".formatted(element, safe(text), element);
  }

  /** Titles of every script stand as their own script does. */
  private static String row(String element, Listing listing, List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            column ->
                "<%s dir=\"auto\" style=\"text-align:%s\">%s</%s>"
                    .formatted(
                        element,
                        listing.columns().get(column).startsWith(">") ? "right" : "left",
                        safe(cells.get(column)),
                        element))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String name(String column) {
    return column.startsWith(">") ? column.substring(1) : column;
  }

  private static String safe(String text) {
    return Markup.escape(OneLine.whole(text));
  }
}
