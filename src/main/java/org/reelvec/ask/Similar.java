package org.reelvec.ask;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbour;
import org.reelvec.explore.Neighbours;
import org.reelvec.explore.Stability;
import org.reelvec.io.InputException;
import org.reelvec.io.TextTable;

/**
 * What lies nearest to a row.
 *
 * @param run as it was named
 * @param table that was asked
 * @param key of the row
 * @param title of the row
 * @param metric how near was measured
 * @param neighbours nearest first
 * @param stability how far other seeds agree; null where not asked for, or none has a list
 * @param listing the same as people read it
 */
public record Similar(
    String run,
    String table,
    String key,
    String title,
    Metric metric,
    List<Row> neighbours,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Agreement stability,
    @JsonIgnore Listing listing) {
  /**
   * A neighbour.
   *
   * @param reasons a list of links, or what ratings say; null where not asked for
   * @param stability the share of other seeds' lists that hold it; null where not asked for
   */
  public record Row(
      int rank,
      String key,
      String title,
      double score,
      @Nullable Object reasons,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double stability) {}

  /**
   * How far other seeds agree.
   *
   * @param seeds how many of them have a list
   * @param overlap mean share of the list that is in one of theirs
   * @param chance the same of a list drawn at random
   */
  public record Agreement(int seeds, double overlap, double chance) {}

  /**
   * Looks for neighbours.
   *
   * @throws InputException if the title is not found or has no direction, or what the options ask
   *     for is not kept in the run
   */
  public static Similar of(OpenRun run, Scope scope, String title, SimilarOptions options) {
    if (options.explain() && !scope.table().equals("movies")) {
      throw new InputException("explain: gives reasons of movies, so of the table movies only");
    }
    OpenTable table = scope.of(run);
    List<Embedding> others =
        options.stability() ? run.tablesOfOtherSeeds(scope.table()) : List.of();
    int row = table.row(title);
    Neighbours neighbours = table.neighbours();
    neighbours.requireDirection(row);
    List<Neighbour> nearest =
        options.includeQuery()
            ? neighbours.withItself(row, scope.top(), scope.rows(table), options.metric())
            : neighbours.of(row, scope.top(), scope.rows(table), options.metric());
    Named named = table.named(row);
    Reasons reasons = options.explain() ? Reasons.of(run, row, nearest) : Reasons.NONE;
    Stability compared =
        others.isEmpty()
            ? null
            : Stability.of(
                named.key(),
                nearest,
                others,
                scope.top(),
                other -> new OpenTable(other).where(scope.filter()),
                options.metric());
    Stability agreeing = compared != null && compared.seeds() > 0 ? compared : null;
    return new Similar(
        run.name(),
        scope.table(),
        named.key(),
        named.title(),
        options.metric(),
        nearest.stream()
            .map(
                n ->
                    new Row(
                        n.rank(),
                        n.key(),
                        n.title(),
                        n.score(),
                        reasons.json(n.rank()),
                        agreeing != null ? agreeing.share(n.rank()) : null))
            .toList(),
        agreeing != null
            ? new Agreement(agreeing.seeds(), agreeing.overlap(), agreeing.chance())
            : null,
        listing(named, scope.top(), options.metric(), nearest, reasons, compared));
  }

  private static Listing listing(
      Named of,
      int top,
      Metric metric,
      List<Neighbour> nearest,
      Reasons reasons,
      @Nullable Stability compared) {
    List<String> columns =
        new ArrayList<>(List.of(">", ">" + metric.name().toLowerCase(Locale.ROOT), "title"));
    if (compared != null) {
      columns.add(">in other seeds");
    }
    columns.addAll(reasons.columns());
    List<List<String>> rows = new ArrayList<>();
    for (Neighbour n : nearest) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Integer.toString(n.rank()),
                  TextTable.number(n.score(), 4),
                  Named.label(n.key(), n.title())));
      if (compared != null) {
        cells.add(compared.kept().get(n.rank() - 1) + " of " + compared.seeds());
      }
      cells.addAll(reasons.cells(n.rank()));
      rows.add(cells);
    }
    return new Listing(of.label(), columns, rows, compared == null ? "" : note(top, compared));
  }

  private static String note(int top, Stability compared) {
    return compared.seeds() == 0
        ? "no other seed has a list to compare with"
        : String.format(
            Locale.ROOT,
            "mean overlap@%d with %d other %s: %.3f; by chance: %.4f",
            top,
            compared.seeds(),
            compared.seeds() == 1 ? "seed" : "seeds",
            compared.overlap(),
            compared.chance());
  }
}
