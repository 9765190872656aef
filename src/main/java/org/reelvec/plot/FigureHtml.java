package org.reelvec.plot;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.io.AtomicFiles;

/**
 * Figures as a page that answers under the mouse and the keyboard: names on hover, search, zoom,
 * legend. One file that asks no network for anything; its own policy forbids it to. The pictures
 * are drawn by ECharts, which lies in the page. Texts of the data come into it as JSON or escaped,
 * and reach the reader as text only.
 */
public final class FigureHtml {
  /** Beyond so many rows a table helps nobody, and the CSV serves. */
  private static final int ROWS_SHOWN = 200;

  private static final String POLICY =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

  private FigureHtml() {}

  /** A whole page of figures, side by side where the window is wide enough. */
  public static String page(String title, List<Figure> figures) {
    StringBuilder page = new StringBuilder(1 << 21);
    page.append(head(title, style())).append("<body>\n<main>\n");
    if (figures.size() != 1) {
      page.append("<h1 dir=\"auto\">")
          .append(Markup.escape(Lettering.clean(title)))
          .append("</h1>\n");
    }
    page.append("<div class=\"reelvec-figures\">\n");
    for (int i = 0; i < figures.size(); i++) {
      page.append(fragment(figures.get(i), "figure-" + (i + 1), 2));
    }
    page.append("</div>\n</main>\n").append(script()).append("</body>\n</html>\n");
    return page.toString();
  }

  /**
   * How any page of ours begins, up to its body: its colours, light and dark, and its policy, which
   * forbids every request.
   *
   * @param style what it says beyond the colours; where it has figures, {@link #style} among it
   */
  public static String head(String title, String style) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="%s">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s%s</style>
    </head>
    """
        .formatted(POLICY, Markup.escape(Lettering.clean(title)), PageParts.pageStyle(), style);
  }

  /** Writes a page of one figure, whole or not at all. */
  public static void write(Figure figure, Path file) {
    AtomicFiles.write(file, page(figure.title(), List.of(figure)));
  }

  /**
   * One figure for a page that also holds {@link #style} and, after its figures, {@link #script}.
   *
   * @param id of the element: letters, digits and hyphens; one of its own for each figure
   * @param level of its heading, 2 to 6
   */
  public static String fragment(Figure figure, String id, int level) {
    if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("not an id of letters, digits and hyphens: " + id);
    }
    String title = Markup.escape(Lettering.clean(figure.title()));
    return """
    <figure class="reelvec-figure" id="%1$s" aria-labelledby="%1$s-title">
    <figcaption><h%6$d id="%1$s-title" dir="auto">%2$s</h%6$d>
    <p dir="auto">%3$s</p></figcaption>
    <noscript><p>This picture needs scripts, which are switched off here.</p></noscript>
    <div class="tools" hidden><label class="search">Find <input type="search" autocomplete="off" placeholder="part of a title"></label>
    <span class="zoom"><button type="button" data-zoom="in" aria-label="zoom in">+</button>
    <button type="button" data-zoom="out" aria-label="zoom out">&minus;</button>
    <button type="button" data-zoom="reset">whole picture</button></span></div>
    <p class="status" role="status" aria-live="polite"></p>
    <div class="found"></div>
    <div class="legend"></div>
    <div class="plot" role="img" aria-label="%2$s"></div>
    %4$s<script type="application/json">%5$s</script>
    </figure>
    """
        .formatted(
            id,
            title,
            Markup.escape(Lettering.clean(figure.caption())),
            table(Coordinates.of(figure)),
            PageParts.json(figure.accept(new FigureJson())),
            level);
  }

  /** The style of figures, for a page's {@code style} element. */
  public static String style() {
    return PageParts.resource("figures/figures.css");
  }

  /** ECharts and what drives it, as {@code script} elements; once a page, after the figures. */
  public static String script() {
    return "<script>"
        + PageParts.echarts()
        + "</script>\n<script>\nconst reelvecThemes = "
        + PageParts.json(PageParts.themes())
        + ";\n"
        + PageParts.driver()
        + "</script>\n";
  }

  /** ECharts alone, for a page that has a server to load it from. */
  public static String library() {
    return PageParts.echarts();
  }

  private static String table(Coordinates coordinates) {
    int rows = coordinates.rows().size();
    if (rows > ROWS_SHOWN) {
      return "";
    }
    StringBuilder table = new StringBuilder();
    table.append("<details><summary>The same as a table (").append(rows).append(" rows)</summary>");
    table.append("<div class=\"scroll\"><table>\n<thead>");
    row(table, "th scope=\"col\"", "th", coordinates.header());
    table.append("</thead>\n<tbody>\n");
    coordinates.rows().forEach(row -> row(table, "td", "td", row));
    return table.append("</tbody>\n</table></div></details>\n").toString();
  }

  private static void row(StringBuilder table, String open, String close, List<String> cells) {
    table.append("<tr>");
    for (String cell : cells) {
      table.append('<').append(open).append("><bdi>").append(Markup.escape(cell));
      table.append("</bdi></").append(close).append('>');
    }
    table.append("</tr>\n");
  }
}
