package org.reelvec.cli;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.Scope;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.AttributeFilter;
import org.reelvec.explore.Neighbours;
import org.reelvec.io.InputException;
import org.reelvec.saved.SavedRun;
import picocli.CommandLine.Option;

/** Which rows a query looks through, and how many of them it lists. */
final class Selection {
  @Option(names = "--top", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(
      names = "--table",
      paramLabel = "T",
      description = "movies, links or users (default: ${DEFAULT-VALUE}).")
  private String table = "movies";

  @Option(
      names = "--filter",
      paramLabel = "F",
      description = "Only rows with these attributes: year=1990..1999,genre=Horror.")
  private @Nullable String filter;

  /** What is asked, refused before anything is read. */
  Scope scope() {
    return new Scope(table, top(), filter);
  }

  /** How many rows to list. */
  int top() {
    if (top < 1) {
      throw new InputException("--top: " + top + " is not a positive number");
    }
    return top;
  }

  /** The name of the table. */
  String table() {
    return table;
  }

  /** The table. */
  Embedding of(SavedRun run) {
    top(); // refused before anything is read
    return run.table(table);
  }

  /** Which of its rows may be found. */
  IntPredicate rows(Embedding embedding) {
    return filter == null ? Neighbours.ALL : AttributeFilter.parse(filter, embedding.attributes());
  }
}
