package org.reelvec.plot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reelvec.io.Resource;

/** What goes into a page beside the figures' own texts, made fit to stand within its elements. */
final class PageParts {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** What drives it, in this order: each reads names of those before it. */
  private static final List<String> DRIVER =
      List.of(
          "texts",
          "axes",
          "labels",
          "map",
          "scatter",
          "heat",
          "dendrogram",
          "curves",
          "histogram",
          "bars",
          "frame");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PageParts() {}

  /** JSON in which no text can end the script element around it. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass(), e);
    }
  }

  /** A file that lies beside this class in the jar. */
  static String resource(String name) {
    return Resource.text(PageParts.class, name);
  }

  /** The library, with what might be taken for markup written otherwise. */
  static String echarts() {
    return resource(ECHARTS).replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }

  /** The script that draws a page's figures; its names stay its own. */
  static String driver() {
    return DRIVER.stream()
        .map(part -> resource("figures/" + part + ".js"))
        .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
  }

  /** Colours by theme and use. */
  static Map<String, Object> themes() {
    Map<String, Object> themes = new LinkedHashMap<>();
    themes.put("light", colours(Theme.LIGHT));
    themes.put("dark", colours(Theme.DARK));
    return themes;
  }

  /** The colours of a page of figures alone. */
  static String pageStyle() {
    return ":root { color-scheme: light dark; }\n"
        + "body { "
        + ground(Theme.LIGHT)
        + " }\n@media screen and (prefers-color-scheme: dark) { body { "
        + ground(Theme.DARK)
        + " } }\n"
        + "body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem;"
        + " max-width: 110rem; }\n";
  }

  private static String ground(Theme theme) {
    return "background: " + Theme.css(theme.background()) + "; color: " + Theme.css(theme.ink());
  }

  private static Map<String, Object> colours(Theme theme) {
    Map<String, Object> colours = new LinkedHashMap<>();
    colours.put("name", theme == Theme.LIGHT ? "light" : "dark");
    colours.put("ground", Theme.css(theme.background()));
    colours.put("ink", Theme.css(theme.ink()));
    colours.put("muted", Theme.css(theme.muted()));
    colours.put("grid", Theme.css(theme.grid()));
    colours.put("accent", Theme.css(theme.accent()));
    colours.put(
        "scale",
        IntStream.rangeClosed(0, 8).mapToObj(i -> Theme.css(theme.scale(i / 8.0))).toList());
    return colours;
  }
}
