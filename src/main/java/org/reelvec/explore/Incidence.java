package org.reelvec.explore;

import java.util.Arrays;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * Which ids belong to each row, as compressed sparse rows: those of row {@code r} are {@code
 * ids[offsets[r]]} to {@code ids[offsets[r + 1] - 1]}, ascending, each once.
 *
 * @param offsets (rows + 1)
 * @param ids (distinct pairs)
 */
public record Incidence(int[] offsets, int[] ids) {
  /**
   * Gathers pairs in any order, each any number of times.
   *
   * @param pairs a table of two columns of whole numbers among others
   * @param row name of the column of rows, 0 .. rows - 1
   * @param id name of the column of ids, from 0
   * @param rows number of rows
   * @throws InputException if a column is missing or of another type, or a number is out of range
   */
  public static Incidence of(Table pairs, String row, String id, int rows) {
    int[] from = ints(pairs, row);
    int[] to = ints(pairs, id);
    int[] offsets = new int[rows + 1];
    for (int pair = 0; pair < from.length; pair++) {
      if (from[pair] < 0 || from[pair] >= rows || to[pair] < 0) {
        throw new InputException(
            "pair %d: %s %d, %s %d; expected a %s of 0..%d and a %s from 0"
                .formatted(pair + 1, row, from[pair], id, to[pair], row, rows - 1, id));
      }
      offsets[from[pair] + 1]++;
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    int[] next = Arrays.copyOf(offsets, rows);
    int[] ids = new int[from.length];
    for (int pair = 0; pair < from.length; pair++) {
      ids[next[from[pair]]++] = to[pair];
    }
    return distinct(offsets, ids);
  }

  /** Number of rows. */
  public int rows() {
    return offsets.length - 1;
  }

  /** The ids of one row, ascending. */
  public int[] of(int row) {
    return Arrays.copyOfRange(ids, offsets[row], offsets[row + 1]);
  }

  /** The ids that two rows share, ascending. */
  public int[] shared(int a, int b) {
    int[] of = of(a);
    int count = 0;
    for (int id : of) {
      if (Arrays.binarySearch(ids, offsets[b], offsets[b + 1], id) >= 0) {
        of[count++] = id;
      }
    }
    return Arrays.copyOf(of, count);
  }

  /** In how many rows each of {@code count} ids stands. */
  public int[] frequencies(int count) {
    int[] frequencies = new int[count];
    for (int id : ids) {
      frequencies[id]++;
    }
    return frequencies;
  }

  private static Incidence distinct(int[] offsets, int[] ids) {
    int[] starts = new int[offsets.length];
    int size = 0;
    for (int row = 0; row + 1 < offsets.length; row++) {
      Arrays.sort(ids, offsets[row], offsets[row + 1]);
      for (int i = offsets[row]; i < offsets[row + 1]; i++) {
        if (i == offsets[row] || ids[i] != ids[i - 1]) {
          ids[size++] = ids[i];
        }
      }
      starts[row + 1] = size;
    }
    return new Incidence(starts, Arrays.copyOf(ids, size));
  }

  private static int[] ints(Table pairs, String name) {
    if (pairs.columns().get(name) instanceof Column.Ints ints) {
      return ints.values();
    }
    throw new InputException(
        "the pairs have no column '%s' of whole numbers of 32 bits; they have: %s"
            .formatted(name, String.join(", ", pairs.columns().keySet())));
  }
}
