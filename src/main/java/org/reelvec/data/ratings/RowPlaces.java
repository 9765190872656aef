package org.reelvec.data.ratings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reelvec.io.BadRows;

/**
 * Where each row came from, without a number a row: in a file rows and lines run side by side, so
 * only the rows where the distance changes are kept.
 */
final class RowPlaces {
  /** A file and what was refused of it. */
  record Source(Path file, BadRows rows, int firstRow) {}

  /** A line of a file. */
  record Place(Source source, long line) {
    @Override
    public String toString() {
      return source.file() + ":" + line;
    }
  }

  private final List<Source> sources = new ArrayList<>();
  private int[] rows = new int[64];
  private long[] distances = new long[64];
  private int size;
  private long distance = -1;

  /** The rows from here on are those of another file. */
  void startFile(Path file, boolean fail, int row) {
    sources.add(new Source(file, new BadRows(file, fail), row));
  }

  /** All files so far. */
  List<Source> sources() {
    return sources;
  }

  /** The file that is being read. */
  Source current() {
    if (sources.isEmpty()) {
      throw new IllegalStateException("no file was started");
    }
    return sources.get(sources.size() - 1);
  }

  /** The next row stands in this line. */
  void add(int row, long line) {
    if (line - row != distance) {
      change(row, line);
    }
  }

  private void change(int row, long line) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      distances = Arrays.copyOf(distances, 2 * size);
    }
    distance = line - row;
    rows[size] = row;
    distances[size++] = distance;
  }

  /** The place of a row that was added. */
  Place of(int row) {
    int found = Arrays.binarySearch(rows, 0, size, row);
    int last = found >= 0 ? found : -found - 2;
    int source = sources.size() - 1;
    while (sources.get(source).firstRow() > row) {
      source--;
    }
    return new Place(sources.get(source), row + distances[last]);
  }
}
