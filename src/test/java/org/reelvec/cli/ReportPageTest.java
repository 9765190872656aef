package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
import org.reelvec.cli.Shell.Outcome;

/** The report of a run in a browser: its pictures answer, its contents lead, it fits a phone. */
@Tag("browser")
class ReportPageTest {
  @TempDir static Path directory;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Outcome outcome =
        Shell.run(
            "run",
            "configs/films.yaml",
            "--set",
            "training.epochs=3",
            "--set",
            "model.dimensions=16",
            "--out",
            directory.resolve("films").toString());
    assertEquals(0, outcome.code(), outcome.err());
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Page open(Window window) {
    return browser.open(directory.resolve("films/report.html").toUri(), window);
  }

  @Test
  void everyPictureIsDrawnAndAPointSaysItsTitle() {
    Page page = open(Window.DESK);
    List<WebElement> figures = page.findAll("figure");
    assertTrue(figures.size() >= 9, "figures: " + figures.size());
    assertEquals(figures.size(), page.findAll("figure .plot:has(canvas)").size());
    String place =
        "const c = echarts.getInstanceByDom(document.querySelector('#tsne .plot'));"
            + " const d = JSON.parse(document.querySelector('#tsne script').textContent);"
            + " const i = d.groups[0].members[0];"
            + " const at = c.convertToPixel({seriesIndex: 0}, [d.x[i], d.y[i]]);";
    String title = (String) page.run(place + "return d.titles[i]");
    // Another point may lie on it, so that its own is one of those that are near.
    page.hover(
        "#tsne .plot", page.number(place + "return at[0]"), page.number(place + "return at[1]"));
    page.await("a title", () -> !page.findAll("#tsne .reelvec-tip").isEmpty());
    assertTrue(!page.text("#tsne .reelvec-tip").isBlank(), title);
    page.type("#tsne input", title);
    page.await("one that is found", () -> page.text("#tsne .status").matches("\\d+ found.*"));
    assertTrue(page.text("#tsne .found").contains(title), page.text("#tsne .found"));
    page.assertQuiet();
  }

  @Test
  void theContentsLeadToEverySection() {
    Page page = open(Window.DESK);
    for (WebElement link : page.findAll("nav a")) {
      link.click();
      String target = String.valueOf(link.getDomAttribute("href"));
      assertEquals(target, page.run("return location.hash"));
      double top =
          page.number(
              "return document.querySelector(arguments[0]).getBoundingClientRect().top", target);
      double below =
          page.number(
              "return document.documentElement.scrollHeight - innerHeight - scrollY < 2 ? 1 : 0");
      assertTrue(Math.abs(top) < 2 || below == 1, target + " at " + top);
    }
    page.assertQuiet();
  }

  @Test
  void theFirstKeyOffersToSkipTheContents() {
    Page page = open(Window.DESK);
    page.press(Keys.TAB);
    assertEquals("Skip to the content", page.focused().getText());
    assertTrue(page.number("return document.activeElement.getBoundingClientRect().left") >= 0);
    page.press(Keys.ENTER);
    page.await("the content", () -> "content".equals(page.focused().getDomAttribute("id")));
    page.assertQuiet();
  }

  @Test
  void aPhoneScrollsItDownwardsOnly() {
    for (Window window : List.of(Window.PHONE, Window.PHONE.inDark(), Window.DESK.inDark())) {
      Page page = open(window);
      page.assertFitsItsWidth();
      page.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      page.assertFitsItsWidth();
      page.assertQuiet();
    }
  }

  @Test
  void theThemeIsThatOfTheReader() {
    String ground = "return getComputedStyle(document.body).backgroundColor";
    Object light = open(Window.DESK).run(ground);
    Object dark = open(Window.DESK.inDark()).run(ground);
    assertEquals("rgb(255, 255, 255)", light);
    assertEquals("rgb(20, 23, 28)", dark);
  }

  @Test
  void paperGetsPicturesAndTheWholeConfiguration() {
    Page page = open(Window.DESK);
    int figures = page.findAll("figure").size();
    page.print();
    page.await("pictures", () -> page.findAll("figure .printed").size() == figures);
    assertEquals(0, page.findAll("details.whole:not([open])").size());
    assertTrue(page.text("#again").contains("model:"), "the configuration is shown");
    page.assertQuiet();
    page.run("dispatchEvent(new Event('afterprint'))");
    assertEquals(0, page.findAll("details.whole[open]").size(), "and folded again");
  }
}
