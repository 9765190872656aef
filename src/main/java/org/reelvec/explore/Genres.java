package org.reelvec.explore;

import java.util.List;
import java.util.Optional;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;

/**
 * The genres of each row, from an attribute of texts or of lists of texts.
 *
 * @param column that attribute
 */
public record Genres(Column column) {
  /**
   * The genres of an embedding.
   *
   * @param attribute name of the column
   * @throws InputException if there is no such column of texts
   */
  public static Genres of(Embedding embedding, String attribute) {
    return find(embedding, attribute)
        .orElseThrow(
            () ->
                new InputException(
                    "the table %s has no attribute '%s' of texts; it has: %s"
                        .formatted(
                            embedding.name(),
                            attribute,
                            String.join(", ", embedding.attributes().columns().keySet()))));
  }

  /** The same, if there is such a column of texts. */
  public static Optional<Genres> find(Embedding embedding, String attribute) {
    return embedding
        .attributes()
        .find(attribute)
        .filter(c -> c instanceof Column.Texts || c instanceof Column.TextLists)
        .map(Genres::new);
  }

  /** The genres of one row; none where they are not known. */
  public List<String> of(int row) {
    if (column instanceof Column.TextLists lists) {
      return List.of(lists.values()[row]);
    }
    return Optional.ofNullable(column.text(row)).stream().toList();
  }

  /** The genres that two rows share, in the order of the first. */
  public List<String> shared(int a, int b) {
    List<String> others = of(b);
    return of(a).stream().filter(others::contains).toList();
  }
}
