package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.reelvec.browser.Browser;
import org.reelvec.browser.Page;
import org.reelvec.browser.Window;

/** Figures reach every reader: by keyboard, by ear, in the dark, on a phone, on paper. */
@Tag("browser")
class FigureReadersTest {
  private static final Figure[] SIX = {
    Figures.map(200, true),
    Figures.map(1000, false),
    Figures.heat(30),
    Figures.dendrogram(40),
    Figures.small().get(4),
    Figures.bars(14)
  };

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static Browser browser;

  @TempDir Path directory;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(SCREENSHOTS);
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private FigurePage open(Window window, Figure... figures) {
    return FigurePage.open(browser, directory, window, figures);
  }

  @Test
  void theTabKeyReachesEveryControlAndShowsWhereItIs() {
    for (Figure figure : Figures.small()) {
      FigurePage page = open(Window.DESK, figure);
      Set<WebElement> wanted = new LinkedHashSet<>();
      for (WebElement control : page.page().findAll("button, input, summary, [tabindex]")) {
        if (control.isDisplayed()) {
          wanted.add(control);
        }
      }
      assertFalse(wanted.isEmpty());
      List<WebElement> reached = new ArrayList<>();
      for (int i = 0; i < wanted.size(); i++) {
        page.page().press(Keys.TAB);
        WebElement focused = page.page().focused();
        reached.add(focused);
        assertNotEquals(
            "none", focused.getCssValue("outline-style"), "focus is seen on " + focused.getText());
      }
      assertEquals(new ArrayList<>(wanted), reached, "in the order of the page");
      page.page().assertQuiet();
    }
  }

  @Test
  void whatIsDrawnHasANameARoleAndATable() {
    for (Figure figure : Figures.small()) {
      FigurePage page = open(Window.DESK, figure);
      WebElement plot = page.page().find(page.of(".plot"));
      String name = Figures.shown(figure.title());
      assertTrue(plot.getAccessibleName().startsWith(name), plot.getAccessibleName());
      boolean zooms = page.page().find(page.of(".zoom")).isDisplayed();
      assertEquals(zooms ? "application" : "img", plot.getDomAttribute("role"));
      assertEquals(zooms, plot.getAccessibleName().contains("zoom"));
      assertEquals(name, page.page().find("figure").getAccessibleName());
      for (WebElement control : page.page().findAll("button, input")) {
        assertFalse(control.isDisplayed() && control.getAccessibleName().isBlank());
      }
      page.page().click("summary");
      int rows = page.page().findAll("tbody tr").size();
      assertEquals(Coordinates.of(figure).rows().size(), rows);
      page.page().assertQuiet();
    }
  }

  @Test
  void aFoundFilmIsAnnounced() {
    FigurePage page = open(Window.DESK, Figures.map(60, false));
    WebElement status = page.page().find(page.of(".status"));
    assertEquals("status", status.getDomAttribute("role"));
    assertEquals("polite", status.getDomAttribute("aria-live"));
    page.search("the ring");
    page.page().press(Keys.ENTER);
    assertEquals("1 of 1: The Ring; year: 1921", status.getText());
  }

  @Test
  void theThemeIsTheReaders() {
    for (Figure figure : Figures.small()) {
      FigurePage page = open(Window.DESK, figure);
      assertEquals(Theme.css(Theme.LIGHT.background()), page.option("tooltip[0].backgroundColor"));
      assertEquals("rgba(255, 255, 255, 1)", ground(page));
      String light = pixels(page);
      page.page().resize(Window.DESK.inDark());
      page.page()
          .await(
              "the dark theme",
              () ->
                  Theme.css(Theme.DARK.background())
                      .equals(page.option("tooltip[0].backgroundColor")));
      assertEquals("rgba(20, 23, 28, 1)", ground(page));
      page.page().await("another picture", () -> !pixels(page).equals(light));
      page.page().assertQuiet();
    }
  }

  private static String ground(FigurePage page) {
    return page.page().find("body").getCssValue("background-color");
  }

  private static String pixels(FigurePage page) {
    return (String)
        page.page()
            .run(
                "return document.querySelector(arguments[0] + ' canvas').toDataURL()",
                page.figure());
  }

  @Test
  void aTurnedPhoneGetsANewPictureAndKeepsWhatWasZoomed() {
    for (Figure figure : Figures.small()) {
      FigurePage page = open(Window.PHONE, figure);
      page.page().assertFitsItsWidth();
      if (page.page().find(page.of(".zoom")).isDisplayed()) {
        page.page().click(page.of("[data-zoom=in]"));
      }
      page.page().resize(new Window(740, 360, false));
      page.page().await("the new width", () -> canvasWidth(page.page()) == 740 - 32);
      if (page.page().find(page.of(".zoom")).isDisplayed()) {
        assertEquals(60, page.shown(), 1e-6);
      }
      page.page().assertFitsItsWidth();
      page.page().assertQuiet();
    }
  }

  private static double canvasWidth(Page page) {
    return page.number("return document.querySelector('canvas').getBoundingClientRect().width");
  }

  @Test
  void manyFiguresShareAPage() {
    for (Window window : List.of(Window.DESK, Window.DESK.inDark(), Window.PHONE)) {
      FigurePage page = open(window, SIX);
      assertEquals(SIX.length, page.page().findAll(".plot canvas:first-child").size());
      page.page().assertFitsItsWidth();
      look(page, "six-" + window.width() + (window.dark() ? "-dark.png" : "-light.png"));
      page.at(3).search("ringu");
      assertEquals("1 found", page.at(3).status());
      assertEquals("", page.at(1).status(), "a search is one figure's own");
      page.page().assertQuiet();
    }
  }

  @Test
  void aHiddenFigureIsDrawnWhenItIsShown() {
    String html = FigureHtml.page("Hidden", List.of(SIX)).replace("<main>", "<main hidden>");
    FigurePage page = FigurePage.open(browser, directory, Window.DESK, html);
    String show = "document.querySelector('main').hidden = !arguments[0]";
    assertEquals(0, page.page().findAll("canvas").size());
    page.page().print();
    page.page().run("dispatchEvent(new Event('afterprint'))");
    page.page().resize(Window.DESK.inDark());
    page.page().run(show, true);
    page.page()
        .await(
            "pictures", () -> page.page().findAll(".plot canvas:first-child").size() == SIX.length);
    page.search("ringu");
    assertEquals("1 found", page.status());
    page.page().run(show, false);
    page.page().resize(Window.DESK);
    page.page().run(show, true);
    page.page()
        .await(
            "the light theme",
            () ->
                Theme.css(Theme.LIGHT.background())
                    .equals(page.option("tooltip[0].backgroundColor")));
    page.page().assertQuiet();
  }

  @Test
  void amongOthersTheWheelIsThePagesUntilAFigureIsInUse() {
    FigurePage page = open(Window.DESK, SIX);
    page.page().wheel(page.of(".plot"), 100, 100, 200);
    page.page().await("the page scrolls", () -> page.page().number("return scrollY") > 0);
    assertEquals(100, page.shown());
    page.page().click(page.of(".plot"), 5, 100);
    page.page().wheel(page.of(".plot"), 100, 100, -200);
    page.page().await("the figure zooms", () -> page.shown() < 99);
    page.page().assertQuiet();
  }

  @Test
  void onPaperEveryFigureIsThereWholeAndInLight() {
    FigurePage page = open(Window.DESK.inDark(), SIX);
    page.page().print();
    assertEquals("rgba(255, 255, 255, 1)", ground(page));
    List<WebElement> pictures = page.page().findAll(".printed");
    assertEquals(SIX.length, pictures.size());
    for (WebElement picture : pictures) {
      assertTrue(picture.isDisplayed());
      assertTrue(picture.getRect().getWidth() <= 680, "as wide as paper");
      int corner =
          (int)
              page.page()
                  .number(
                      "return arguments[0].getContext('2d').getImageData(1, 1, 1, 1).data[0]",
                      picture);
      assertEquals(255, corner, "light, though the screen is dark");
    }
    for (WebElement figure : page.page().findAll("figure")) {
      assertEquals("avoid", figure.getCssValue("break-inside"));
    }
    for (String screen : List.of(".plot", ".tools", "details")) {
      page.page().findAll(screen).forEach(e -> assertFalse(e.isDisplayed(), screen));
    }
    assertTrue(page.page().find(".legend").isDisplayed(), "colours still have names");
    look(page, "six-paper.png");
    page.page().run("dispatchEvent(new Event('afterprint'))");
    page.page().resize(Window.DESK.inDark());
    assertEquals(0, page.page().findAll(".printed").size());
    page.page().await("the screen's width", () -> canvasWidth(page.page()) > 500);

    page.page().run("addEventListener('beforeprint', () => document.body.dataset.printed = 'yes')");
    page.page().pdf(SCREENSHOTS.resolve("six.pdf"));
    assertEquals("yes", page.page().find("body").getDomAttribute("data-printed"));
    assertEquals(0, page.page().findAll(".printed").size(), "and the screen is as it was");
    page.page().assertQuiet();
  }

  private static void look(FigurePage page, String name) {
    page.page().screenshot(SCREENSHOTS.resolve(name), true);
  }
}
