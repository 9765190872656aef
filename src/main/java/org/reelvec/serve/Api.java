package org.reelvec.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.Completed;
import org.reelvec.ask.Moved;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.Scope;
import org.reelvec.ask.Similar;
import org.reelvec.ask.SimilarOptions;
import org.reelvec.explore.Analogy;
import org.reelvec.explore.Metric;

/**
 * Questions by HTTP. What {@code /api/similar}, {@code /api/analogy} and {@code /api/counterpart}
 * answer is, byte for byte, what the commands of these names print with {@code --json}; their
 * parameters have the names of the commands' options.
 */
final class Api {
  private static final int ACCEPTED = 202;
  private static final int MOST_ROWS = 1000;
  private static final int MOST_TITLES = 100;

  private final ServedRuns runs;
  private final Maps maps;

  Api(ServedRuns runs, Maps maps) {
    this.runs = runs;
    this.maps = maps;
  }

  /** A title, and what begins with what was typed. */
  private record Titles(String run, String table, String q, List<Completion.Title> titles) {}

  /** A map that is not finished. */
  private record Computing(String run, String table, PlacedMap.Kind kind, double done) {}

  /** All questions by path. */
  Map<String, Gate.Route> routes() {
    Map<String, Gate.Route> routes = new LinkedHashMap<>();
    routes.put("/api/runs", this::runs);
    routes.put("/api/table", this::table);
    routes.put("/api/titles", this::titles);
    routes.put("/api/similar", this::similar);
    routes.put("/api/analogy", this::analogy);
    routes.put("/api/counterpart", this::counterpart);
    routes.put("/api/side-by-side", this::sideBySide);
    routes.put("/api/map", this::map);
    return routes;
  }

  private Reply runs(@Nullable String query) {
    Parameters.of(query, List.of());
    return Reply.json(Reply.OK, Map.of("runs", runs.cards()));
  }

  private Reply table(@Nullable String query) {
    Parameters asked = Parameters.of(query, List.of("run", "table"));
    OpenRun run = run(asked);
    return Reply.json(Reply.OK, ServedTable.of(run.name(), run.table(name(asked)).embedding()));
  }

  private Reply titles(@Nullable String query) {
    Parameters asked = Parameters.of(query, List.of("run", "table", "q", "top"));
    OpenRun run = run(asked);
    String typed = asked.text("q", "");
    int top = asked.number("top", 10, MOST_TITLES);
    List<Completion.Title> titles = runs.completion(run, name(asked)).of(typed, top);
    return Reply.json(Reply.OK, new Titles(run.name(), name(asked), typed, titles));
  }

  private Reply similar(@Nullable String query) {
    Parameters asked =
        Parameters.of(
            query,
            List.of(
                "run",
                "title",
                "top",
                "table",
                "filter",
                "metric",
                "explain",
                "stability",
                "include-query"));
    SimilarOptions options =
        new SimilarOptions(
            asked.choice("metric", Metric.COSINE),
            asked.flag("explain"),
            asked.flag("stability"),
            asked.flag("include-query"));
    return Reply.json(
        Reply.OK, Similar.of(run(asked), scope(asked), asked.require("title"), options));
  }

  private Reply analogy(@Nullable String query) {
    Parameters asked =
        Parameters.of(query, List.of("run", "a", "b", "c", "top", "table", "filter", "method"));
    return Reply.json(
        Reply.OK,
        Completed.of(
            run(asked),
            scope(asked),
            asked.require("a"),
            asked.require("b"),
            asked.require("c"),
            asked.choice("method", Analogy.Method.COSADD)));
  }

  private Reply counterpart(@Nullable String query) {
    Parameters asked =
        Parameters.of(query, List.of("run", "from", "to", "title", "top", "table", "filter"));
    return Reply.json(
        Reply.OK,
        Moved.of(
            run(asked),
            scope(asked),
            asked.require("from"),
            asked.require("to"),
            asked.require("title")));
  }

  private Reply sideBySide(@Nullable String query) {
    Parameters asked =
        Parameters.of(query, List.of("run", "other", "title", "top", "table", "filter", "metric"));
    OpenRun left = run(asked);
    OpenRun right = runs.run("other", asked.require("other"));
    Scope scope = scope(asked);
    return Reply.json(
        Reply.OK,
        SideBySide.of(
            left,
            right,
            runs.shared(left, right, scope.table()),
            scope,
            asked.require("title"),
            asked.choice("metric", Metric.COSINE)));
  }

  private Reply map(@Nullable String query) {
    Parameters asked = Parameters.of(query, List.of("run", "table", "kind"));
    OpenRun run = run(asked);
    String table = name(asked);
    PlacedMap.Kind kind = asked.choice("kind", PlacedMap.Kind.TSNE);
    Maps.Making making = maps.of(run, table, kind);
    return making
        .map()
        .map(map -> Reply.json(Reply.OK, map))
        .orElseGet(
            () -> Reply.json(ACCEPTED, new Computing(run.name(), table, kind, making.share())));
  }

  private OpenRun run(Parameters asked) {
    return runs.run(asked.find("run"));
  }

  private static String name(Parameters asked) {
    return asked.text("table", Scope.MOVIES.table());
  }

  private static Scope scope(Parameters asked) {
    return new Scope(
        name(asked), asked.number("top", Scope.MOVIES.top(), MOST_ROWS), asked.find("filter"));
  }
}
