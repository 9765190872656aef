package org.reelvec.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.reelvec.browser.Browser;
import org.reelvec.browser.Page;
import org.reelvec.browser.Window;

/** The page as a reader has it. */
@Tag("browser")
class ServePageTest {
  private static final List<String> TITLES =
      List.of(
          "Alien",
          "Aliens",
          "Matrix, The (1999)",
          "<img src=x onerror=alert(1)> \"quoted\" & 'single'",
          "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd",
          "\u4e03\u4eba\u306e\u4f8d " + "\u9577".repeat(280),
          "Unbroken" + "x".repeat(290),
          "The Matador");

  @TempDir static Path directory;
  private static Browser browser;
  private static RunServer server;

  @BeforeAll
  static void start() {
    Path odd = PlantedRuns.write(directory.resolve("odd"), PlantedRuns.titled(TITLES));
    Path one = PlantedRuns.write(directory.resolve("one"), PlantedRuns.random(200, 1));
    Path two = PlantedRuns.write(directory.resolve("two"), PlantedRuns.random(200, 2));
    server = RunServer.start(List.of(odd, one, two), 0, System.err::println);
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  /** Opens the page, then goes where its address says. */
  private static Page open(String state, Window window) {
    Page page = browser.open(server.address(), window);
    page.await("the page", () -> !page.findAll("#field-title").isEmpty());
    page.run("location.hash = arguments[0]", state);
    String field = state.contains("view=analogy") ? "#field-a" : "#field-title";
    page.await("the form", () -> !page.findAll(field).isEmpty());
    return page;
  }

  private static String run(String name) {
    return "run=" + URLEncoder.encode(directory.resolve(name).toString(), StandardCharsets.UTF_8);
  }

  private static void awaitAnswer(Page page, String heading) {
    page.await(heading, () -> texts(page, "#answer h3").contains(heading));
  }

  private static List<String> answers(Page page) {
    return texts(page, "#answer td button");
  }

  /** In one step: the page may be about to change. */
  private static List<String> texts(Page page, String selector) {
    List<?> texts =
        (List<?>)
            page.run(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)",
                selector);
    return texts.stream().map(String::valueOf).toList();
  }

  private static void awaitMap(Page page, int points) {
    page.await("the map", () -> lit(page, "all") == points);
  }

  /** How many points of the map are lit, by the series that holds them. */
  private static double lit(Page page, String series) {
    return page.number(
        """
        const chart = echarts.getInstanceByDom(document.getElementById('map'));
        const found = ((chart && chart.getOption() || {}).series || []).find(s => s.id === arguments[0]);
        return found ? found.data.length : -1;
        """,
        series);
  }

  @Test
  void typesChoosesReadsAndGoesBack() {
    Page page = open("", Window.DESK);
    awaitMap(page, TITLES.size());
    page.type("#field-title", "MAT");
    page.await("completion", () -> page.findAll("#list-title li").size() == 2);
    assertEquals("true", page.find("#field-title").getDomAttribute("aria-expanded"));
    page.press(Keys.ARROW_DOWN);
    assertEquals(
        page.find("#list-title li[aria-selected=true]").getDomAttribute("id"),
        page.find("#field-title").getDomAttribute("aria-activedescendant"));
    page.press(Keys.ENTER);
    awaitAnswer(page, "Nearest to Matrix, The (1999)");
    assertEquals(TITLES.size() - 1, answers(page).size());
    assertEquals("Matrix, The (1999)", page.find("#field-title").getDomProperty("value"));
    assertEquals("field-title", page.focused().getDomAttribute("id"));
    page.await("light", () -> lit(page, "asked") == 1);
    assertEquals(TITLES.size() - 1, lit(page, "found"));

    page.type("#field-title", "alien");
    page.press(Keys.ENTER);
    awaitAnswer(page, "Nearest to Alien");
    page.run("history.back()");
    awaitAnswer(page, "Nearest to Matrix, The (1999)");
    page.run("location.reload()");
    awaitAnswer(page, "Nearest to Matrix, The (1999)");
    page.assertQuiet();
  }

  @Test
  void whatIsUnknownIsSaidInOneLine() {
    Page page = open("title=Alein", Window.DESK);
    page.await("a line", () -> !page.findAll("#answer .wrong").isEmpty());
    assertTrue(page.text("#answer .wrong").startsWith("no movie is called 'Alein'; did you mean"));
    page.type("#field-title", "Aliens");
    page.press(Keys.ENTER);
    awaitAnswer(page, "Nearest to Aliens");
  }

  @Test
  void hostileTitlesAreText() {
    for (Window window : List.of(Window.DESK, Window.PHONE.inDark())) {
      Page page = open("title=Alien", window);
      awaitAnswer(page, "Nearest to Alien");
      awaitMap(page, TITLES.size());
      assertTrue(answers(page).contains(TITLES.get(3)), answers(page).toString());
      assertEquals(0, page.findAll("#answer img").size());
      page.type("#field-title", "<img");
      page.await("completion", () -> page.findAll("#list-title li").size() == 1);
      page.press(Keys.ARROW_DOWN, Keys.ENTER);
      awaitAnswer(page, "Nearest to " + TITLES.get(3));
      page.assertFitsItsWidth();
      page.assertQuiet();
    }
  }

  @Test
  void analogyAndCounterpart() {
    Page page = open(run("one") + "&view=analogy", Window.PHONE);
    for (String field : List.of("a", "b", "c")) {
      page.type("#field-" + field, "Title " + (field.charAt(0) - 'a'));
    }
    page.press(Keys.ENTER);
    awaitAnswer(page, "Title 0 is to Title 1 as Title 2 is to");
    assertEquals(10, answers(page).size());
    awaitMap(page, 200);
    page.await("light", () -> lit(page, "asked") == 3);
    page.assertFitsItsWidth();
    page.click("nav a[data-view=counterpart]");
    page.await("the form", () -> !page.findAll("#field-from").isEmpty());
    page.type("#field-title", "Title 5");
    page.type("#field-from", "Title 6");
    page.type("#field-to", "Title 7");
    page.press(Keys.ENTER);
    awaitAnswer(page, "Title 5, moved as from Title 6 to Title 7");
    page.assertFitsItsWidth();
    page.assertQuiet();
  }

  @Test
  void filtersNumbersAndMetric() {
    Page page = open(run("one") + "&title=Title+3&top=5&filter=count%3D150..", Window.DESK);
    awaitAnswer(page, "Nearest to Title 3");
    assertEquals(5, answers(page).size());
    answers(page).forEach(title -> assertTrue(Integer.parseInt(title.substring(6)) <= 50, title));
    page.type("#filter", "count=1..2");
    page.press(Keys.ENTER);
    page.await("two", () -> answers(page).size() == 2);
    page.type("#filter", "nonsense");
    page.press(Keys.ENTER);
    page.await("a line", () -> !page.findAll("#answer .wrong").isEmpty());
    assertTrue(page.text("#answer .wrong").startsWith("filter 'nonsense'"));
  }

  @Test
  void twoRunsSideBySide() {
    Page page =
        open(
            run("one")
                + "&view=side-by-side&title=Title+3&top=60&"
                + run("two").replace("run=", "other="),
            Window.DESK);
    awaitAnswer(page, "Nearest to Title 3");
    assertEquals(2, page.findAll("#answer table").size());
    int both = page.findAll("#answer tr.both").size();
    assertNotEquals(0, both);
    assertTrue(page.text("#answer .hint").startsWith(both / 2 + " in both lists"));
    page.resize(Window.PHONE);
    page.assertFitsItsWidth();
    page.assertQuiet();
  }

  @Test
  void aClickOnThePointSelectsIt() {
    Page page = open(run("one"), Window.DESK);
    awaitMap(page, 200);
    List<?> place =
        (List<?>)
            page.run(
                """
                const chart = echarts.getInstanceByDom(document.getElementById('map'));
                const point = chart.getOption().series[0].data[0];
                return chart.convertToPixel({seriesIndex: 0}, [point[0], point[1]]);
                """);
    page.click(
        "#map", ((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    awaitAnswer(page, "Nearest to Title 0");
    page.await("light", () -> lit(page, "asked") == 1);
    page.assertQuiet();
  }

  @Test
  void themesDiffer() {
    Page page = open(run("one") + "&title=Title+3", Window.DESK);
    awaitAnswer(page, "Nearest to Title 3");
    String ground = "return getComputedStyle(document.body).backgroundColor";
    Object light = page.run(ground);
    page.resize(Window.DESK.inDark());
    assertNotEquals(light, page.run(ground));
    page.assertQuiet();
  }
}
