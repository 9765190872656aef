package org.reelvec.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reelvec.browser.Browser;
import org.reelvec.browser.Page;
import org.reelvec.browser.Window;

/**
 * Every kind of figure in both themes, on a desk and on a phone, and static: fits, is quiet, and
 * lies as a picture in {@code target/screenshots} for whoever wants to look.
 */
@Tag("browser")
class FigureLookTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Map<String, Figure> figures() throws IOException {
    List<String> films = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of("data", "movielens-small", "movies.csv")).subList(1, 301)) {
      films.add(line.replaceAll("^\\d+,|,[^,]*$|\"", ""));
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("map-number", Figures.named(Figures.map(200, false), films));
    figures.put("map-category", Figures.named(Figures.map(200, true), films));
    figures.put("map-plain", Figures.plain(Figures.named(Figures.map(40, true), films)));
    figures.put("map-hostile", Figures.map(30, true));
    figures.put("map-large", Figures.map(20_000, false));
    figures.put("heat-12", Figures.heat(films.subList(0, 12)));
    figures.put("heat-50", Figures.heat(films.subList(0, 50)));
    figures.put("heat-hostile", Figures.heat(Figures.titles(14)));
    figures.put("dendrogram-50", Figures.dendrogram(films.subList(0, 50)));
    figures.put("dendrogram-200", Figures.dendrogram(Figures.titles(200)));
    List<Figure> small = Figures.small();
    figures.put("curves", small.get(4));
    figures.put("histogram", small.get(5));
    figures.put("scatter", small.get(6));
    figures.put("bars", small.get(7));
    return figures;
  }

  @Test
  void everyKindFitsAndIsQuiet() throws IOException {
    Files.createDirectories(SCREENSHOTS);
    for (Map.Entry<String, Figure> figure : figures().entrySet()) {
      Path file = SCREENSHOTS.resolve(figure.getKey() + ".html");
      FigureHtml.write(figure.getValue(), file);
      for (Window window : List.of(Window.DESK, Window.PHONE)) {
        for (Window themed : List.of(window, window.inDark())) {
          Page page = browser.open(file.toUri(), themed);
          page.await("a picture", () -> !page.findAll(".plot canvas").isEmpty());
          page.assertFitsItsWidth();
          page.screenshot(
              SCREENSHOTS.resolve(
                  figure.getKey()
                      + "-"
                      + themed.width()
                      + (themed.dark() ? "-dark" : "-light")
                      + ".png"),
              true);
          page.assertQuiet();
        }
      }
    }
  }
}
