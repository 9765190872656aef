package org.reelvec.ask;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;

/**
 * Which rows a question looks through, and how many of them it lists.
 *
 * @param table {@code movies}, {@code links}, {@code users} ...
 * @param top how many rows at most, from 1
 * @param filter only rows with these attributes, {@code year=1990..1999,genre=Horror}; null for all
 */
public record Scope(String table, int top, @Nullable String filter) {
  /** The nearest ten of all movies. */
  public static final Scope MOVIES = new Scope("movies", 10, null);

  /**
   * Checks the number.
   *
   * @throws InputException if it is not positive
   */
  public Scope {
    if (top < 1) {
      throw new InputException("top: " + top + " is not a positive number");
    }
  }

  /** The same, listing so many. */
  public Scope top(int rows) {
    return new Scope(table, rows, filter);
  }

  /** The same, of rows with these attributes only. */
  public Scope where(String attributes) {
    return new Scope(table, top, attributes);
  }

  /** The same of another table. */
  public Scope in(String otherTable) {
    return new Scope(otherTable, top, filter);
  }

  /**
   * The table.
   *
   * @throws InputException if the run has none of that name
   */
  OpenTable of(OpenRun run) {
    return run.table(table);
  }

  /**
   * Which of its rows may be found.
   *
   * @throws InputException if the filter does not fit the table
   */
  IntPredicate rows(OpenTable of) {
    return of.where(filter);
  }
}
