package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.reelvec.browser.Browser;
import org.reelvec.browser.Window;

/** Figures answer under the mouse and to the search, every kind of them. */
@Tag("browser")
class FigurePageTest {
  private static Browser browser;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private FigurePage open(Figure figure) {
    return FigurePage.open(browser, directory, Window.DESK, figure);
  }

  @Test
  void aPointOfAMapSaysItsTitleAndAttribute() {
    PointMap byYear = Figures.map(60, false);
    FigurePage page = open(byYear);
    for (int i : List.of(2, 3, 4, 8, 41)) {
      Point point = byYear.points().get(i);
      List<String> tip = page.tipAt(point.x(), point.y());
      assertEquals(Figures.shown(point.title()), tip.get(0));
      assertEquals("year: " + (1920 + i), tip.get(1));
    }
    assertEquals("year: not known", page.tipAt(byYear.points().get(9)).get(1));
    page.page().assertQuiet();

    PointMap byGenre = Figures.map(60, true);
    page = open(byGenre);
    assertEquals(
        "genre: " + Figures.shown(Figures.HOSTILE), page.tipAt(byGenre.points().get(10)).get(1));
    page.page().assertQuiet();

    PointMap plain = Figures.plain(byGenre);
    page = open(plain);
    assertEquals(List.of("Film number 20"), page.tipAt(plain.points().get(20)));
    assertTrue(page.page().findAll(page.of(".legend button")).isEmpty());
    page.page().assertQuiet();
  }

  @Test
  void aPointOfAScatterSaysWhatWasPredicted() {
    Scatter scatter = (Scatter) Figures.small().get(6);
    FigurePage page = open(scatter);
    Point point = leftmost(scatter.points());
    List<String> tip = page.tipAt(point);
    assertEquals(point.title(), tip.get(0));
    assertTrue(tip.get(1).startsWith("true, log10 of $: "), tip.get(1));
    assertEquals(point.y(), Double.parseDouble(tip.get(2).substring("predicted: ".length())), 1e-3);
    page.page().assertQuiet();
  }

  @Test
  void aCellOfAHeatMapSaysBothTitlesAndAnAxisTheWholeOne() {
    FigurePage page = open(Figures.heat(12));
    assertEquals(
        List.of("\"Quoted\", with a comma and a line end", "Ringu", "cosine: 0.2269"),
        page.tipAt(0, 5));
    double row = page.pixel(0, 8).get(1);
    double left = page.pixel(0, 8).get(0);
    assertEquals(
        List.of(Figures.shown(Figures.title(8))), page.tipAtPixel(left - 50, row), "cut beside");
    page.page().assertQuiet();
  }

  @Test
  void aMergeSaysItsHeightAndALeafItsTitle() {
    FigurePage page = open(Figures.dendrogram(14));
    // The last merge joins the last leaf at the greatest height.
    List<Double> leaf = page.pixel(0, 13);
    double height = Math.sqrt(13) / 5;
    double middle = (page.pixel(0, 13).get(0) + page.pixel(height, 13).get(0)) / 2;
    assertEquals(
        height,
        Double.parseDouble(page.tipAtPixel(middle, leaf.get(1)).get(0).substring(10)),
        1e-3);
    assertEquals(List.of("Film number 13"), page.tipAtPixel(leaf.get(0) + 30, leaf.get(1)));
    page.page().assertQuiet();
  }

  @Test
  void anEpochABinAndABarSayTheirValues() {
    FigurePage curves = open(Figures.small().get(4));
    List<String> tip = curves.tipAt(4, 0.5);
    assertEquals("epoch 5", tip.get(0));
    assertTrue(tip.get(1).startsWith("training: 0.4545"), tip.get(1));
    assertTrue(tip.get(2).startsWith("validation </script><img"), tip.get(2));
    curves.page().assertQuiet();

    FigurePage histogram = open(Figures.small().get(5));
    assertEquals(List.of("3", "ratings: 9,000"), histogram.tipAt(2, 4000));
    histogram.page().assertQuiet();

    FigurePage bars = open(Figures.small().get(7));
    assertEquals(List.of("The Ring", "overlap: 0.85", "0.8 to 0.92"), bars.tipAt(0.3, 1));
    assertEquals(List.of("Ringu", "overlap: 0.9"), bars.tipAt(0.3, 0));
    bars.page().assertQuiet();
  }

  @Test
  void theSearchFindsCountsNamesAndShows() {
    for (Figure figure :
        List.of(
            Figures.map(60, true), Figures.heat(14), Figures.dendrogram(14), Figures.bars(14))) {
      FigurePage page = open(figure);
      page.search("RING");
      assertEquals("2 found", page.status());
      assertEquals("Ringu\nThe Ring", page.page().text(page.of(".found")));
      page.page().press(Keys.ENTER);
      assertTrue(page.status().startsWith("1 of 2: Ringu"), page.status());
      page.page().await("a tip", () -> page.tip().contains("Ringu"));
      page.page().press(Keys.ENTER);
      assertTrue(page.status().startsWith("2 of 2: The Ring"), page.status());
      page.page().click(page.of(".found button"));
      assertTrue(page.status().startsWith("1 of 2: Ringu"), page.status());
      page.search("amelie");
      assertEquals("1 found", page.status(), "accents do not matter");
      page.search("no such film");
      assertEquals("nothing found", page.status());
      assertEquals("", page.page().text(page.of(".found")));
      page.page().assertQuiet();
    }
  }

  @Test
  void zoomsByButtonsKeysAndWheel() {
    FigurePage page = open(Figures.map(60, true));
    assertEquals(100, page.shown());
    page.page().click(page.of("[data-zoom=in]"));
    assertEquals(60, page.shown(), 1e-6);
    page.page().click(page.of("[data-zoom=out]"));
    assertEquals(100, page.shown(), 1e-6);
    page.page().wheel(page.of(".plot"), 300, 200, -300);
    page.page().await("the wheel", () -> page.shown() < 99);
    page.page().click(page.of("[data-zoom=reset]"));
    assertEquals(100, page.shown());
    page.page().press(Keys.TAB);
    while (!"plot".equals(page.page().focused().getDomAttribute("class"))) {
      page.page().press(Keys.TAB);
    }
    page.page().press("+");
    page.page().press(Keys.ARROW_RIGHT);
    assertEquals(60, page.shown(), 1e-6);
    assertEquals(32, page.optionNumber("dataZoom[0].start"), 1e-6);
    assertEquals(20, page.optionNumber("dataZoom[1].start"), 1e-6);
    // What is found outside of what is shown is brought into view.
    page.page().press("+", "+", "+", "+");
    Point far = Figures.map(60, true).points().get(3);
    page.search(far.title());
    page.page().press(Keys.ENTER);
    page.page().await("its tip", () -> page.tip().contains(far.title()));
    page.page().assertQuiet();
  }

  @Test
  void theLegendSwitchesItsPointsOffAndOn() {
    PointMap map = Figures.map(60, true);
    FigurePage page = open(map);
    ColourGroup first = ColourGroup.of(map).get(0);
    Point member = map.points().get(first.members().get(first.members().size() - 1));
    String button = page.of(".legend button");
    assertEquals(Figures.shown(first.name()), page.page().text(button));
    assertFalse(page.tipAt(member).isEmpty());
    page.page().click(button);
    assertEquals("false", page.page().find(button).getDomAttribute("aria-pressed"));
    List<Double> pixel = page.pixel(member.x(), member.y());
    page.page().hover(page.of(".plot"), pixel.get(0), pixel.get(1));
    page.page().await("no tip", () -> page.tip().isEmpty());
    page.page().click(button);
    assertEquals("true", page.page().find(button).getDomAttribute("aria-pressed"));
    assertFalse(page.tipAt(member).isEmpty());
    page.page().assertQuiet();

    FigurePage curves = open(Figures.small().get(4));
    curves.page().click(curves.of(".legend button"));
    List<String> tip = curves.tipAt(4, 0.5);
    assertEquals(2, tip.size(), "the validation curve is left: " + tip);
    curves.page().assertQuiet();
  }

  /** One that stands alone. */
  private static Point leftmost(List<Point> points) {
    return points.stream().min(Comparator.comparingDouble(Point::x)).orElseThrow();
  }
}
