package org.reelvec.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of a file that were left out, by reason.
 *
 * @param byReason reason, in order of first occurrence, to the lines it struck
 */
public record RowCounts(Map<String, Rows> byReason) {
  /**
   * The lines that one reason struck.
   *
   * @param count how many
   * @param firstLines the numbers of the first few, counted from 1
   */
  public record Rows(long count, List<Long> firstLines) {
    /** Copies the list. */
    public Rows {
      firstLines = List.copyOf(firstLines);
    }
  }

  /** Keeps the order of the given map. */
  public RowCounts {
    byReason = Collections.unmodifiableMap(new LinkedHashMap<>(byReason));
  }

  /** All lines left out, whatever the reason. */
  public long total() {
    return byReason.values().stream().mapToLong(Rows::count).sum();
  }
}
