package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.ask.Named;
import org.reelvec.explore.KeyedVectors;
import org.reelvec.saved.SavedRun;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The table of a run that a query asks. */
final class Queried {
  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Option(
      names = "--table",
      paramLabel = "T",
      description = "movies, links or users (default: ${DEFAULT-VALUE}).")
  private String table = "movies";

  /** The run as it was named. */
  String run() {
    return run.toString();
  }

  /** The name of the table. */
  String table() {
    return table;
  }

  /** Questions to it. */
  KeyedVectors open() {
    return KeyedVectors.of(SavedRun.open(run).table(table));
  }

  /** What a name of a query means. */
  static Named named(KeyedVectors vectors, String name) {
    return Named.of(vectors.embedding(), vectors.row(name));
  }

  /** What names of a query mean, in their order. */
  static List<Named> named(KeyedVectors vectors, List<String> names) {
    return names.stream().map(name -> named(vectors, name)).toList();
  }
}
