package org.reelvec.nn.sparse;

import java.util.Arrays;

/**
 * The ids of a batch, grouped: the distinct rows in the order of their first occurrence, and the
 * samples of each in the order of the batch. Linear in the batch; buffers are used again.
 */
final class RowGroups {
  private final RowTable table;
  private final int[] slotOfRow; // (rows) 1 + slot, 0 for none; all 0 between batches
  private int distinct;
  private int[] rows = {}; // (distinct)
  private int[] first = {}; // (distinct + 1)
  private int[] samples = {}; // (n)
  private int[] slots = {}; // (n)
  private int size;

  /** For batches into this table. */
  RowGroups(RowTable table) {
    this.table = table;
    this.slotOfRow = new int[table.rows()];
  }

  /**
   * Groups a batch.
   *
   * @param n how many of the ids count
   * @throws IllegalArgumentException if an id is no row of the table
   */
  void group(int[] ids, int n) {
    if (samples.length < n) {
      rows = new int[n];
      first = new int[n + 1];
      samples = new int[n];
      slots = new int[n];
    }
    size = n;
    distinct = 0;
    Arrays.fill(first, 0, n + 1, 0);
    for (int i = 0; i < n; i++) {
      int row = ids[i];
      if (row < 0 || row >= slotOfRow.length) {
        throw outside(i, row);
      }
      int slot = slotOfRow[row] - 1;
      if (slot < 0) {
        slot = distinct++;
        slotOfRow[row] = distinct;
        rows[slot] = row;
      }
      slots[i] = slot;
      first[slot + 1]++;
    }
    for (int slot = 0; slot < distinct; slot++) {
      first[slot + 1] += first[slot];
      slotOfRow[rows[slot]] = 0;
    }
    // Filled from behind, so that afterwards first[] is again where each slot begins.
    for (int i = n - 1; i >= 0; i--) {
      samples[--first[slots[i] + 1]] = i;
    }
    System.arraycopy(first, 1, first, 0, distinct);
    first[distinct] = n;
  }

  private IllegalArgumentException outside(int sample, int row) {
    for (int slot = 0; slot < distinct; slot++) {
      slotOfRow[rows[slot]] = 0;
    }
    return new IllegalArgumentException(
        "%s: sample %d of the batch names row %d, which is outside 0..%d"
            .formatted(table.name(), sample, row, slotOfRow.length - 1));
  }

  /** How many rows occur. */
  int distinct() {
    return distinct;
  }

  /** The row of a slot, 0 to {@link #distinct} - 1. */
  int row(int slot) {
    return rows[slot];
  }

  /** Where the samples of a slot begin in {@link #samples}; those of the next slot follow. */
  int first(int slot) {
    return first[slot];
  }

  /** How often the row of a slot occurs. */
  int count(int slot) {
    return first[slot + 1] - first[slot];
  }

  /** The samples by slot. */
  int[] samples() {
    return samples;
  }

  /** The slot of each sample. */
  int[] slots() {
    return slots;
  }

  /** The first slot of a part, when slots are dealt in parts of about equally many samples. */
  int slotOfPart(int part, int parts) {
    if (part == parts) {
      return distinct;
    }
    int sample = (int) ((long) size * part / parts);
    int found = Arrays.binarySearch(first, 0, distinct, sample);
    return found >= 0 ? found : -found - 1;
  }
}
