package org.reelvec.ask;

import java.util.List;
import org.reelvec.explore.Analogy;

/**
 * An analogy completed: a is to b as c is to what?
 *
 * @param run as it was named
 * @param table that was asked
 * @param method what was maximized
 * @param neighbours the answers, best first
 */
public record Completed(
    String run,
    String table,
    Named a,
    Named b,
    Named c,
    Analogy.Method method,
    List<Found> neighbours) {
  /**
   * Completes an analogy.
   *
   * @throws org.reelvec.io.InputException if a title is not found, or has no direction
   */
  public static Completed of(
      OpenRun run, Scope scope, String a, String b, String c, Analogy.Method method) {
    OpenTable table = scope.of(run);
    int rowA = table.row(a);
    int rowB = table.row(b);
    int rowC = table.row(c);
    return new Completed(
        run.name(),
        scope.table(),
        table.named(rowA),
        table.named(rowB),
        table.named(rowC),
        method,
        Found.of(table.analogy().of(rowA, rowB, rowC, scope.top(), scope.rows(table), method)));
  }

  /** As people read it. */
  public Listing listing() {
    return Found.listing(
        "%s is to %s as %s is to".formatted(a.label(), b.label(), c.label()),
        neighbours,
        method == Analogy.Method.COSADD ? "cosine" : "score");
  }
}
