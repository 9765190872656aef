package org.reelvec.cli;

import org.jspecify.annotations.Nullable;
import org.reelvec.ask.Scope;
import org.reelvec.io.InputException;
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
    if (top < 1) {
      throw new InputException("--top: " + top + " is not a positive number");
    }
    return new Scope(table, top, filter);
  }
}
