package org.reelvec.report;

import java.util.List;
import org.reelvec.io.Resource;
import org.reelvec.plot.FigureHtml;

/**
 * The frame of a page that one file holds: heading, contents, sections, and the scripts of its
 * pictures where it has any. It asks no network for anything, and its policy forbids it to.
 */
public final class Page {
  private static final String FIGURE = "<figure class=\"reelvec-figure\"";

  private Page() {}

  /**
   * A whole page.
   *
   * @param title its heading
   * @param summary one sentence below
   * @param made how and when it was made
   * @param sections in order, with ids of their own
   */
  public static String html(String title, String summary, String made, List<Section> sections) {
    boolean drawn = sections.stream().anyMatch(section -> section.html().contains(FIGURE));
    String style = (drawn ? FigureHtml.style() : "") + resource("page.css");
    StringBuilder page = new StringBuilder(1 << 21);
    page.append(FigureHtml.head(title + " – reelvec", style)).append("<body>\n");
    page.append("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
    page.append("<header>\n<h1>").append(Texts.name(title)).append("</h1>\n");
    page.append("<p class=\"lead\">").append(Texts.text(summary)).append("</p>\n");
    page.append("<p class=\"note\">").append(Texts.text(made)).append("</p>\n</header>\n");
    page.append(contents(sections)).append("<main id=\"content\" tabindex=\"-1\">\n");
    for (Section section : sections) {
      page.append(
          "<section id=\"%1$s\" aria-labelledby=\"%1$s-heading\">\n".formatted(section.id()));
      page.append("<h2 id=\"%s-heading\">".formatted(section.id()));
      page.append(Texts.text(section.heading())).append("</h2>\n");
      page.append(section.html()).append("</section>\n");
    }
    page.append("</main>\n").append(drawn ? FigureHtml.script() : "");
    page.append("<script>\n").append(resource("page.js")).append("</script>\n");
    return page.append("</body>\n</html>\n").toString();
  }

  private static String contents(List<Section> sections) {
    StringBuilder contents = new StringBuilder("<nav aria-label=\"Contents\">\n<ol>\n");
    for (Section section : sections) {
      contents.append("<li><a href=\"#").append(section.id()).append("\">");
      contents.append(Texts.text(section.heading())).append("</a></li>\n");
    }
    return contents.append("</ol>\n</nav>\n").toString();
  }

  private static String resource(String name) {
    return Resource.text(Page.class, name);
  }
}
