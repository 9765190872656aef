package org.reelvec.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.OpenRun;
import org.reelvec.config.ConfigWriter;
import org.reelvec.embedding.SharedMovies;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/** The runs that are served, by name, with what is computed once and kept for all questions. */
final class ServedRuns {
  private final Map<String, OpenRun> runs = new LinkedHashMap<>();
  private final Map<List<String>, Completion> completions = new ConcurrentHashMap<>();
  private final Map<List<String>, SharedMovies> shared = new ConcurrentHashMap<>();

  /**
   * What a run offers.
   *
   * @param run as it was named
   * @param name of its configuration
   * @param model its type
   * @param tables the first is the usual one
   * @param explains whether it knows reasons
   * @param seeds whether it keeps runs of other seeds
   */
  record Card(
      String run,
      String name,
      String model,
      List<String> tables,
      boolean explains,
      boolean seeds) {}

  /**
   * Opens them and reads what is asked first.
   *
   * @throws InputException if one of them is no finished run
   */
  ServedRuns(List<Path> paths) {
    for (Path path : paths) {
      OpenRun run = OpenRun.open(path);
      run.table(tables(run).get(0));
      runs.put(run.name(), run);
    }
    if (runs.isEmpty()) {
      throw new InputException("no run to serve: name one or more run directories");
    }
  }

  /** What each offers. */
  List<Card> cards() {
    return runs.values().stream().map(ServedRuns::card).toList();
  }

  /**
   * A run.
   *
   * @param name as it was named; null for the first
   * @throws InputException if none is called so
   */
  OpenRun run(@Nullable String name) {
    return run("run", name);
  }

  /** The same, asked for by another parameter. */
  OpenRun run(String parameter, @Nullable String name) {
    OpenRun run = name == null ? runs.values().iterator().next() : runs.get(name);
    if (run == null) {
      throw new InputException(
          "%s: no run is called %s; there is: %s"
              .formatted(
                  parameter,
                  OneLine.quoted(String.valueOf(name)),
                  String.join(", ", runs.keySet())));
    }
    return run;
  }

  /** The titles of a table, to be completed. */
  Completion completion(OpenRun run, String table) {
    return completions.computeIfAbsent(
        List.of(run.name(), table), key -> new Completion(run.table(table).embedding()));
  }

  /** The movies that two runs have in common. */
  SharedMovies shared(OpenRun left, OpenRun right, String table) {
    return shared.computeIfAbsent(
        List.of(left.name(), right.name(), table),
        key ->
            SharedMovies.of(
                List.of(left.table(table).embedding(), right.table(table).embedding())));
  }

  private static Card card(OpenRun run) {
    return new Card(
        run.name(),
        run.saved().config().name(),
        ConfigWriter.name(run.saved().config().model()),
        tables(run),
        Files.exists(run.saved().directory().pairs()),
        Files.isDirectory(run.saved().directory().seeds()));
  }

  /** Movies first. */
  private static List<String> tables(OpenRun run) {
    return run.tables().stream()
        .sorted((a, b) -> Boolean.compare(b.equals("movies"), a.equals("movies")))
        .toList();
  }
}
