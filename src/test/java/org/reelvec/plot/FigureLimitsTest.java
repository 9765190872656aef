package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.reelvec.browser.Browser;
import org.reelvec.browser.Window;

/** Figures of what strangers write, of nothing, of very much, and in other letters. */
@Tag("browser")
class FigureLimitsTest {
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
  void hostileTextsStayText() {
    for (Figure figure : Figures.small()) {
      FigurePage page = open(figure);
      assertEquals(0, page.page().findAll("img, b, i").size(), figure.title());
      assertEquals(Figures.shown(figure.title()), page.page().text(page.of("h2")));
      if (page.page().find(page.of("input")).isDisplayed()) {
        page.search("script");
        assertEquals("1 found", page.status(), figure.title());
        page.page().press(Keys.ENTER);
        page.page().await("its tip", () -> page.tip().contains(Figures.shown(Figures.HOSTILE)));
        page.search("xxxxx");
        assertEquals("1 found", page.status(), figure.title());
        page.page().assertFitsItsWidth();
        assertEquals(0, page.page().findAll("img, b, i").size(), figure.title());
      }
      page.page().assertQuiet();
    }
  }

  @Test
  void figuresOfNothingAndOfOneThingAreQuiet() {
    FigurePage page =
        FigurePage.open(browser, directory, Window.DESK, Figures.empty().toArray(new Figure[0]));
    for (int k = 1; k <= Figures.empty().size(); k++) {
      if (page.page().find(page.at(k).of(".search")).isDisplayed()) {
        page.at(k).search("a");
        assertFalse(page.at(k).status().isEmpty());
        page.page().press(Keys.ENTER);
      }
    }
    page.page().print();
    page.page().assertQuiet();
  }

  @Test
  void anSvgHasTheWidthsThatWereMeasuredWhateverTheLetters() {
    for (Figure figure : Figures.small()) {
      String svg = FigureSvg.svg(figure, Theme.LIGHT, PictureSize.of(figure));
      FigurePage page =
          FigurePage.open(
              browser,
              directory,
              Window.DESK,
              "<!DOCTYPE html><meta charset='utf-8'><style>text { font-family: monospace !important"
                  + " }</style>"
                  + svg);
      double worst =
          page.page()
              .number(
                  "return Math.max(...[...document.querySelectorAll('text')].map(t =>"
                      + " Math.abs(t.getBBox().width - t.textLength.baseVal.value)))");
      assertTrue(worst < 2, "off by " + worst + ": " + figure.title());
      page.page().assertQuiet();
    }
  }

  @Test
  void aMapOfAllMoviesStaysUsable() {
    PointMap map = Figures.map(62_423, false);
    FigurePage page = open(map);
    page.search("Film number 62422");
    page.page().await("an answer", () -> page.status().equals("1 found"));
    page.page().press(Keys.ENTER);
    page.page().await("its tip", () -> page.tip().contains("Film number 62422"));
    page.search("film");
    page.page()
        .await("very many", () -> page.status().equals("62413 found, the first 300 are ringed"));
    page.search("");
    Point edge = map.points().stream().min(Comparator.comparingDouble(Point::x)).orElseThrow();
    assertEquals(edge.title(), page.tipAt(edge).get(0));
    page.page().assertQuiet();
  }
}
