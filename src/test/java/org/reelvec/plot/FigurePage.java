package org.reelvec.plot;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.browser.Browser;
import org.reelvec.browser.Page;
import org.reelvec.browser.Window;
import org.reelvec.io.AtomicFiles;

/**
 * A page of figures in the browser, and what it takes to point at what ECharts has drawn.
 *
 * @param page the page
 * @param figure selector of the figure that is meant
 */
record FigurePage(Page page, String figure) {
  private static final String CHART =
      "const chart = echarts.getInstanceByDom(document.querySelector(arguments[0] + ' .plot'));";

  static FigurePage open(Browser browser, Path directory, Window window, Figure... figures) {
    FigurePage opened =
        open(browser, directory, window, FigureHtml.page("Figures", List.of(figures)));
    opened.page.await("a picture", () -> !opened.page.findAll(".plot canvas").isEmpty());
    return opened;
  }

  static FigurePage open(Browser browser, Path directory, Window window, String html) {
    Path file = directory.resolve("figures.html");
    AtomicFiles.write(file, html);
    return new FigurePage(browser.open(file.toUri(), window), "#figure-1");
  }

  /** Another figure of the same page. */
  FigurePage at(int number) {
    return new FigurePage(page, "#figure-" + number);
  }

  String of(String selector) {
    return figure + " " + selector;
  }

  /** Where a place of the axes lies, in pixels from the plot's corner. */
  List<Double> pixel(double x, double y) {
    Object found =
        page.run(
            CHART
                + "return chart.convertToPixel({xAxisIndex: 0, yAxisIndex: 0},"
                + " [arguments[1], arguments[2]])",
            figure,
            x,
            y);
    return ((List<?>) found).stream().map(v -> ((Number) v).doubleValue()).toList();
  }

  /** Points at a place of the axes and returns the lines of the tooltip that appears. */
  List<String> tipAt(double x, double y) {
    List<Double> pixel = pixel(x, y);
    return tipAtPixel(pixel.get(0), pixel.get(1));
  }

  List<String> tipAt(Point point) {
    return tipAt(point.x(), point.y());
  }

  List<String> tipAtPixel(double x, double y) {
    // Away first, so that the tip of the last place is not taken for this one's.
    page.hover(of("h2"), 1, 1);
    page.await("no tip", () -> tip().isEmpty());
    page.hover(of(".plot"), x, y);
    page.await("a tip at " + x + ", " + y, () -> !tip().isEmpty());
    return tip();
  }

  /** The lines of the tooltip that is shown, if one is. */
  List<String> tip() {
    Object lines =
        page.run(
            "return [...document.querySelectorAll(arguments[0] + ' .reelvec-tip')]"
                + ".filter(tip => getComputedStyle(tip.parentElement).visibility !== 'hidden'"
                + " && getComputedStyle(tip.parentElement).opacity !== '0')"
                + ".flatMap(tip => [...tip.children].map(line => line.textContent))",
            figure);
    return ((List<?>) lines).stream().map(Object::toString).toList();
  }

  /** A value of ECharts' options, such as {@code dataZoom[0].start}. */
  Object option(String path) {
    return page.run(CHART + "return chart.getOption()." + path, figure);
  }

  double optionNumber(String path) {
    return ((Number) option(path)).doubleValue();
  }

  /** How much of the horizontal axis is shown, in hundredths. */
  double shown() {
    return optionNumber("dataZoom[0].end") - optionNumber("dataZoom[0].start");
  }

  void search(String text) {
    page.type(of("input"), text);
  }

  String status() {
    return page.text(of(".status"));
  }
}
