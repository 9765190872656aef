package org.reelvec.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.Named;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;
import org.reelvec.ask.Scope;
import org.reelvec.embedding.SharedMovies;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbour;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/**
 * The neighbours of one movie in two embeddings.
 *
 * @param table that was asked in both
 * @param metric how near was measured
 * @param inCommon how many movies both have; only these are ranked in the other
 * @param shared how many movies are in both lists
 * @param sides the two lists
 */
record SideBySide(String table, Metric metric, int inCommon, int shared, List<Side> sides) {
  /** One embedding's list. */
  record Side(String run, String key, String title, List<Row> neighbours) {}

  /**
   * A neighbour.
   *
   * @param inBoth whether the other list has it, too
   * @param otherRank its rank among all neighbours in the other; null where the other has it not
   */
  record Row(
      int rank,
      String key,
      String title,
      double score,
      boolean inBoth,
      @Nullable Integer otherRank) {}

  /**
   * Looks for neighbours in both.
   *
   * @param shared the movies that both have
   * @throws InputException if the title is not found, has no direction, or is not in both
   */
  static SideBySide of(
      OpenRun left, OpenRun right, SharedMovies shared, Scope scope, String title, Metric metric) {
    OpenTable a = left.table(scope.table());
    OpenTable b = right.table(scope.table());
    Map<Integer, Integer> toRight = pairs(shared.rows().get(0), shared.rows().get(1));
    Map<Integer, Integer> toLeft = pairs(shared.rows().get(1), shared.rows().get(0));
    int row = a.row(title);
    a.neighbours().requireDirection(row);
    Integer other = toRight.get(row);
    if (other == null) {
      throw new InputException(
          "%s is in %s, but not in %s"
              .formatted(OneLine.quoted(a.named(row).title()), left.name(), right.name()));
    }
    List<Neighbour> inLeft = all(a, row, scope, metric);
    List<Neighbour> inRight = all(b, other, scope, metric);
    List<Row> rows = rows(inLeft, inRight, toRight, scope.top());
    return new SideBySide(
        scope.table(),
        metric,
        shared.count(),
        (int) rows.stream().filter(Row::inBoth).count(),
        List.of(
            side(left, a.named(row), rows),
            side(right, b.named(other), rows(inRight, inLeft, toLeft, scope.top()))));
  }

  private static Side side(OpenRun run, Named named, List<Row> rows) {
    return new Side(run.name(), named.key(), named.title(), rows);
  }

  private static List<Neighbour> all(OpenTable table, int row, Scope scope, Metric metric) {
    IntPredicate filter = table.where(scope.filter());
    return table.neighbours().of(row, table.embedding().size(), filter, metric);
  }

  private static List<Row> rows(
      List<Neighbour> own, List<Neighbour> others, Map<Integer, Integer> toOther, int top) {
    Map<Integer, Integer> ranks = new HashMap<>();
    others.forEach(n -> ranks.put(n.row(), n.rank()));
    Set<Integer> best = new HashSet<>();
    others.stream().limit(top).forEach(n -> best.add(n.row()));
    List<Row> rows = new ArrayList<>();
    for (Neighbour n : own.subList(0, Math.min(top, own.size()))) {
      Integer there = toOther.get(n.row());
      rows.add(
          new Row(
              n.rank(),
              n.key(),
              n.title(),
              n.score(),
              there != null && best.contains(there),
              there == null ? null : ranks.get(there)));
    }
    return rows;
  }

  private static Map<Integer, Integer> pairs(int[] from, int[] to) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i < from.length; i++) {
      pairs.put(from[i], to[i]);
    }
    return pairs;
  }
}
