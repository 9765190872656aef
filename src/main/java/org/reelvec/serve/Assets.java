package org.reelvec.serve;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reelvec.io.Resource;
import org.reelvec.plot.FigureHtml;

/** The page and what belongs to it, read once from the jar. */
final class Assets {
  private Assets() {}

  /** The files by path. */
  static Map<String, Gate.Route> routes() {
    Map<String, Gate.Route> routes = new LinkedHashMap<>();
    add(routes, "/", "text/html", resource("page.html"));
    add(routes, "/page.css", "text/css", resource("page.css"));
    for (String script : List.of("page.js", "combo.js", "map.js", "texts.js")) {
      add(routes, "/" + script, "text/javascript", resource(script));
    }
    add(routes, "/echarts.js", "text/javascript", FigureHtml.library());
    return routes;
  }

  private static void add(Map<String, Gate.Route> routes, String path, String type, String text) {
    Reply reply =
        new Reply(Reply.OK, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    routes.put(
        path,
        query -> {
          if (query != null) {
            throw new RefusedException(400, "expected no query");
          }
          return reply;
        });
  }

  private static String resource(String name) {
    return Resource.text(Assets.class, name);
  }
}
