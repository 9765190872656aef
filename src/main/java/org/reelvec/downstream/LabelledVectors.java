package org.reelvec.downstream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;

/**
 * The movies of an embedding that carry one attribute.
 *
 * @param attribute the attribute that became the label
 * @param rows the movies that have it, in the order of the embedding
 * @param unlabelled how many movies lack it
 */
public record LabelledVectors(String attribute, List<LabelledVector> rows, int unlabelled) {
  /** Copies the rows. */
  public LabelledVectors {
    rows = List.copyOf(rows);
  }

  /**
   * Pairs each movie's unit vector with its own value of a numeric attribute.
   *
   * @throws InputException if there is no such attribute, it holds no numbers, or a number or a
   *     vector is not finite
   */
  public static LabelledVectors from(Embedding movies, String attribute) {
    double[] labels = numbers(movies, attribute);
    List<LabelledVector> rows = new ArrayList<>();
    for (int row = 0; row < labels.length; row++) {
      if (Double.isNaN(labels[row])) {
        continue;
      }
      String key = movies.keys().get(row);
      String title = movies.titles().get(row);
      if (Double.isInfinite(labels[row])) {
        throw new InputException(
            "%s: %s of \"%s\" (#%s) is infinite, expected a number or nothing"
                .formatted(movies.name(), attribute, title, key));
      }
      rows.add(new LabelledVector(key, title, UnitVectors.of(movies, row), labels[row]));
    }
    return new LabelledVectors(attribute, rows, labels.length - rows.size());
  }

  private static double[] numbers(Embedding movies, String attribute) {
    if (movies.attributes().find(attribute).orElse(null) instanceof Column.Doubles column) {
      return column.values();
    }
    String known =
        movies.attributes().columns().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Column.Doubles)
            .map(java.util.Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    throw new InputException(
        "%s: no numbers are known under \"%s\"; there are: %s"
            .formatted(movies.name(), attribute, known.isEmpty() ? "none" : known));
  }
}
