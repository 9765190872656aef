package org.reelvec.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of lines that cannot be used: the first one stops the reading, or all are counted.
 */
public final class BadRows {
  private static final int LINES_NAMED = 5;

  private final Path file;
  private final boolean fail;
  private final Map<String, List<Long>> firstLines = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * None so far.
   *
   * @param fail whether a bad line stops the reading ({@code data.on-bad-row: fail})
   */
  public BadRows(Path file, boolean fail) {
    this.file = file;
    this.fail = fail;
  }

  /**
   * A line that cannot be used.
   *
   * @param reason a few words that are the same for all such lines
   * @param detail what was got and expected in this one
   * @throws InputException if bad lines stop the reading
   */
  public void refuse(long line, String reason, String detail) {
    if (fail) {
      throw InputException.at(
          file, line, detail + " (set data.on-bad-row: skip to go on without such lines)");
    }
    skip(line, reason);
  }

  /** A line that is left out whatever the setting: counted, never fatal. */
  public void skip(long line, String reason) {
    counts.merge(reason, 1L, Long::sum);
    List<Long> lines = firstLines.computeIfAbsent(reason, r -> new ArrayList<>());
    if (lines.size() < LINES_NAMED) {
      lines.add(line);
    }
  }

  /** The lines left out so far. */
  public RowCounts counts() {
    Map<String, RowCounts.Rows> rows = new LinkedHashMap<>();
    counts.forEach(
        (reason, count) ->
            rows.put(
                reason, new RowCounts.Rows(count, firstLines.getOrDefault(reason, List.of()))));
    return new RowCounts(rows);
  }
}
