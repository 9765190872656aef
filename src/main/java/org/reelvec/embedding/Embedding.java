package org.reelvec.embedding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.reelvec.math.Vectors;
import org.reelvec.table.Column;
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

  /** What one row is, for messages: {@code movie} of the table {@code movies}. */
  public String noun() {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  /** The row of a key, if there is one. Looks at every row. */
  public OptionalInt indexOf(String key) {
    int row = keys.indexOf(key);
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /**
   * All rows, those of the highest attribute {@code count} first, equal ones in the order of the
   * table, and unknown counts last. The order of the table where no counts are known.
   */
  public IntStream byCount() {
    Column counts = attributes.columns().get("count");
    IntStream rows = IntStream.range(0, size());
    return counts == null
        ? rows
        : rows.boxed()
            .sorted(Comparator.comparingDouble(row -> -counts.number(row))) // NaN comes last
            .mapToInt(row -> row);
  }

  /** A copy of one row, (dimensions). */
  public float[] vector(int row) {
    return Arrays.copyOfRange(vectors, row * dimensions, (row + 1) * dimensions);
  }

  /** A copy of these rows, in this order. */
  public Embedding select(int[] rows) {
    float[] selected = new float[rows.length * dimensions];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(vectors, rows[i] * dimensions, selected, i * dimensions, dimensions);
    }
    return new Embedding(
        name,
        IntStream.of(rows).mapToObj(keys::get).toList(),
        IntStream.of(rows).mapToObj(titles::get).toList(),
        attributes.select(rows),
        dimensions,
        selected);
  }

  /** The same vectors with other attributes. */
  public Embedding with(Table others) {
    return new Embedding(name, keys, titles, others, dimensions, vectors);
  }

  /** The same rows with other vectors, row-major, (rows, dimensions). */
  public Embedding with(int otherDimensions, float[] others) {
    return new Embedding(name, keys, titles, attributes, otherDimensions, others);
  }

  /** The same rows scaled to length 1; rows of length 0 stay as they are. */
  public Embedding normalized() {
    float[] unit = vectors.clone();
    for (int from = 0; from < unit.length; from += dimensions) {
      double norm = Vectors.norm(unit, from, dimensions);
      if (norm > 0) {
        for (int i = from; i < from + dimensions; i++) {
          unit[i] = (float) (unit[i] / norm);
        }
      }
    }
    return with(dimensions, unit);
  }
}
