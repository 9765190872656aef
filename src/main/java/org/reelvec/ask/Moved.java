package org.reelvec.ask;

import java.util.List;

/**
 * A movie moved as from one movie to another, and what lies nearest to where it arrives.
 *
 * @param run as it was named
 * @param table that was asked
 * @param from where the move begins
 * @param to where it ends
 * @param key of what was moved
 * @param title of what was moved
 * @param neighbours nearest first
 */
public record Moved(
    String run,
    String table,
    Named from,
    Named to,
    String key,
    String title,
    List<Found> neighbours) {
  /**
   * Moves a movie.
   *
   * @throws org.reelvec.io.InputException if a title is not found, or has no direction
   */
  public static Moved of(OpenRun run, Scope scope, String from, String to, String title) {
    OpenTable table = scope.of(run);
    int rowFrom = table.row(from);
    int rowTo = table.row(to);
    int row = table.row(title);
    Named moved = table.named(row);
    return new Moved(
        run.name(),
        scope.table(),
        table.named(rowFrom),
        table.named(rowTo),
        moved.key(),
        moved.title(),
        Found.of(table.counterpart().of(rowFrom, rowTo, row, scope.top(), scope.rows(table))));
  }

  /** As people read it. */
  public Listing listing() {
    return Found.listing(
        "%s, moved as from %s to %s"
            .formatted(new Named(key, title).label(), from.label(), to.label()),
        neighbours,
        "cosine");
  }
}
