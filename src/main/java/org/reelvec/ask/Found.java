package org.reelvec.ask;

import java.util.List;
import org.reelvec.explore.Neighbour;
import org.reelvec.io.TextTable;

/**
 * A row that answers a question.
 *
 * @param rank from 1, the best
 * @param key unique in its table
 * @param title as people read it
 * @param score what the list is ordered by
 */
public record Found(int rank, String key, String title, double score) {
  /** The answers, best first. */
  public static List<Found> of(List<Neighbour> neighbours) {
    return neighbours.stream()
        .map(n -> new Found(n.rank(), n.key(), n.title(), n.score()))
        .toList();
  }

  /**
   * As people read them.
   *
   * @param heading the line above them
   * @param score what the score is
   */
  public static Listing listing(String heading, List<Found> found, String score) {
    return new Listing(
        heading,
        List.of(">", ">" + score, "title"),
        found.stream()
            .map(
                row ->
                    List.of(
                        Integer.toString(row.rank()),
                        TextTable.number(row.score(), 4),
                        Named.label(row.key(), row.title())))
            .toList(),
        "");
  }
}
