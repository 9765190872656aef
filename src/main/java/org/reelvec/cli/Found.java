package org.reelvec.cli;

import java.util.List;
import org.reelvec.explore.Neighbour;
import org.reelvec.run.TextTable;

/** A row that answers a query. */
record Found(int rank, String key, String title, double score) {
  /** The answers, best first. */
  static List<Found> of(List<Neighbour> neighbours) {
    return neighbours.stream()
        .map(n -> new Found(n.rank(), n.key(), n.title(), n.score()))
        .toList();
  }

  /** A line an answer. */
  static String text(List<Found> found, String score) {
    TextTable lines = new TextTable(">", ">" + score, "title");
    for (Found row : found) {
      lines.row(
          Integer.toString(row.rank()),
          TextTable.number(row.score(), 4),
          Named.label(row.key(), row.title()));
    }
    return lines.toString();
  }
}
