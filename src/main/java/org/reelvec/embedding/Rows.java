package org.reelvec.embedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reelvec.io.InputException;

/** What must hold of the rows of every embedding that is read, whatever its format. */
public final class Rows {
  /** Where a row, counted from 0, stands in its file. */
  public interface Place {
    /** An error that names this place. */
    InputException error(int row, String problem);
  }

  private Rows() {}

  /** Refuses NaN and infinities. */
  public static void requireFinite(float[] vectors, int dimensions, Place place) {
    for (int i = 0; i < vectors.length; i++) {
      if (!Float.isFinite(vectors[i])) {
        throw place.error(
            i / dimensions,
            "element %d of the vector is %s, expected a finite number"
                .formatted(i % dimensions, vectors[i]));
      }
    }
  }

  /** Refuses a key that stands in two rows. */
  public static void requireDistinct(List<String> keys, Place place) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < keys.size(); row++) {
      Integer first = rows.putIfAbsent(keys.get(row), row);
      if (first != null) {
        throw place.error(
            row, "the key '%s' stands in row %d already".formatted(keys.get(row), first + 1));
      }
    }
  }
}
