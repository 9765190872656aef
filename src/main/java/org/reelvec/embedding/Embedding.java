package org.reelvec.embedding;

import java.util.List;
import org.reelvec.table.Table;

/**
 * A trained embedding, complete in itself: what exploring and downstream models work from.
 *
 * @param name the table it was: {@code movies}, {@code links}, {@code users}
 * @param keys one unique key a row, by which files and scripts name it
 * @param titles one title a row, as people read it; two rows may share one
 * @param attributes what else is known of each row: {@code count}, {@code year}, {@code genre},
 *     {@code gross} ...
 * @param dimensions length of a vector
 * @param vectors row-major, (rows, dimensions)
 */
public record Embedding(
    String name,
    List<String> keys,
    List<String> titles,
    Table attributes,
    int dimensions,
    float[] vectors) {
  /** Checks that all parts have one length. */
  public Embedding {
    keys = List.copyOf(keys);
    titles = List.copyOf(titles);
    if (titles.size() != keys.size()
        || attributes.rows() != keys.size()
        || vectors.length != (long) keys.size() * dimensions) {
      throw new IllegalArgumentException(
          "embedding %s: %d keys, %d titles, %d attribute rows, %d floats of %d dimensions"
              .formatted(
                  name, keys.size(), titles.size(), attributes.rows(), vectors.length, dimensions));
    }
  }

  /** Number of rows. */
  public int size() {
    return keys.size();
  }
}
