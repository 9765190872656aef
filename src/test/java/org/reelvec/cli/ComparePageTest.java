package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.browser.Browser;
import org.reelvec.browser.Page;
import org.reelvec.browser.Window;
import org.reelvec.cli.Shell.Outcome;

/** The page of compared runs in a browser. */
@Tag("browser")
class ComparePageTest {
  @Test
  void everyRunHasItsPictures(@TempDir Path directory) throws IOException {
    PlantedRun.write(directory.resolve("one"), "");
    PlantedRun.write(directory.resolve("two"), "");
    Path file = directory.resolve("compare.html");
    Outcome outcome =
        Shell.run(
            "compare",
            directory.resolve("one").toString(),
            directory.resolve("two").toString(),
            "--out",
            file.toString());
    assertEquals(0, outcome.code(), outcome.err());
    try (Browser browser = Browser.start()) {
      Page page = browser.open(file.toUri(), Window.DESK);
      for (String section : List.of("heatmaps", "maps", "dendrograms")) {
        assertEquals(2, page.findAll("#" + section + " .plot:has(canvas)").size(), section);
      }
      double first = page.number("return document.querySelector('#tsne').offsetTop");
      double second = page.number("return document.querySelector('#tsne-2').offsetTop");
      assertEquals(first, second, "side by side");
      assertTrue(page.text("#neighbours").contains("in 2"), "what both lists have is marked");
      page.type("#heatmap input", "gojira");
      page.await("a film", () -> page.text("#heatmap .status").equals("1 found"));
      page.assertQuiet();
      for (Window window : List.of(Window.PHONE, Window.PHONE.inDark())) {
        Page phone = browser.open(file.toUri(), window);
        phone.assertFitsItsWidth();
        phone.assertQuiet();
      }
    }
  }
}
