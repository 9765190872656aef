package org.reelvec.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.TopRows;

/**
 * One answer to a query.
 *
 * @param rank 1 for the nearest
 * @param row its row in the embedding that was searched
 * @param key its key
 * @param title its title
 * @param score its cosine or distance, as the {@link Metric} has it
 */
public record Neighbour(int rank, int row, String key, String title, double score) {
  /**
   * The rows that were kept, best first.
   *
   * @param shown what is told of a score
   */
  static List<Neighbour> of(TopRows kept, Embedding embedding, DoubleUnaryOperator shown) {
    List<Neighbour> found = new ArrayList<>();
    for (TopRows.Entry entry : kept.sorted()) {
      int row = entry.row();
      found.add(
          new Neighbour(
              found.size() + 1,
              row,
              embedding.keys().get(row),
              embedding.titles().get(row),
              shown.applyAsDouble(entry.score())));
    }
    return List.copyOf(found);
  }
}
