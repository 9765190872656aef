package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FigureHtmlTest {
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script[^>]*>.*?</script>");

  @Test
  void asksNoNetworkForAnything() {
    String page = FigureHtml.page("All " + Figures.HOSTILE, Figures.small());
    String markup = SCRIPT.matcher(page).replaceAll("");
    for (String attribute : List.of("src=", "href=", "url(", "@import", "srcset=", "action=")) {
      String unescaped = markup.replaceAll("&lt;img src=&quot;", "");
      assertFalse(unescaped.contains(attribute), attribute);
    }
    assertTrue(page.contains("default-src 'none'"), "and the page's own policy forbids it");
  }

  @Test
  void titlesNeverBecomeMarkup() {
    for (Figure figure : Figures.small()) {
      String fragment = FigureHtml.fragment(figure, "f", 2);
      assertEquals(1, count(fragment, "<script"), "no title begins a script");
      assertEquals(1, count(fragment, "</script"), "nor ends one");
      assertFalse(fragment.contains("<img"));
      assertFalse(fragment.contains("<b>bold"));
      assertFalse(fragment.contains("<i>"));
    }
    String page = FigureHtml.page("All " + Figures.HOSTILE, Figures.small());
    assertTrue(page.contains("All &lt;/script&gt;&lt;img src=&quot;"));
    assertEquals(Figures.small().size() + 2, count(page, "</script"));
  }

  @Test
  void theScriptReadsEveryTitleAsItIs() throws Exception {
    PointMap map = Figures.map(60, true);
    JsonNode json = json(FigureHtml.fragment(map, "map", 2));
    assertEquals("map", json.get("kind").asText());
    for (int i = 0; i < 60; i++) {
      assertEquals(map.points().get(i).title(), json.get("titles").get(i).asText());
      assertEquals(map.points().get(i).x(), json.get("x").get(i).asDouble(), 1e-3);
    }
    assertEquals(0, json.get("arrows").get(0).get(0).asInt());
    int members = 0;
    for (JsonNode group : json.get("groups")) {
      members += group.get("members").size();
    }
    assertEquals(60, members, "every point is of one group");
  }

  @Test
  void aSmallFigureHasATableAndALargeOneStaysSmall() {
    assertTrue(FigureHtml.fragment(Figures.heat(12), "h", 2).contains("<table>"));
    PointMap large = Figures.map(62_423, false);
    String fragment = FigureHtml.fragment(large, "m", 2);
    assertFalse(fragment.contains("<table>"));
    assertTrue(fragment.length() < 3_500_000, "characters: " + fragment.length());
  }

  @Test
  void onePageOfSmallFiguresIsUnderTwoMegabytes() {
    String page = FigureHtml.page("small", Figures.small());
    assertTrue(page.length() < 2_000_000, "characters: " + page.length());
    assertTrue(page.contains("echarts"));
  }

  @Test
  void anIdThatIsMarkupIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FigureHtml.fragment(Figures.heat(2), "x\" onload=\"y", 2));
  }

  private static JsonNode json(String fragment) throws Exception {
    Matcher data =
        Pattern.compile("(?s)<script type=\"application/json\">(.*?)</script>").matcher(fragment);
    assertTrue(data.find());
    return new ObjectMapper().readTree(data.group(1));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
