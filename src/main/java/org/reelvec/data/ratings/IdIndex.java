package org.reelvec.data.ratings;

import java.util.Arrays;
import java.util.List;

/**
 * Ids to dense indices by order of first appearance: a table of open addressing, at most half full,
 * 20 bytes an id or less than twice that.
 */
final class IdIndex {
  /** A slot holds an id above and its index + 1 below; 0 where it is free. */
  private long[] slots = new long[1 << 10];

  private int shift = Integer.numberOfLeadingZeros(slots.length - 1);
  private int[] ids = new int[slots.length / 2];
  private int size;

  /** The index of an id, a new one where it was not met before. */
  int of(int id) {
    int slot = first(id);
    while (true) {
      long held = slots[slot];
      if (held == 0) {
        return put(slot, id);
      }
      if ((int) (held >>> 32) == id) {
        return (int) held - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** Number of ids. */
  int size() {
    return size;
  }

  /** The ids as text, by index. */
  List<String> keys() {
    return Arrays.stream(ids, 0, size).mapToObj(Integer::toString).toList();
  }

  /** Neighbouring ids are spread by the golden ratio (Knuth, volume 3, 6.4). */
  private int first(int id) {
    return (id * 0x9e3779b9) >>> shift;
  }

  private int put(int slot, int id) {
    slots[slot] = slot(id, size);
    ids[size] = id;
    if (++size == ids.length) {
      grow();
    }
    return size - 1;
  }

  private static long slot(int id, int index) {
    return ((long) id << 32) | (index + 1);
  }

  private void grow() {
    slots = new long[2 * slots.length];
    shift--;
    ids = Arrays.copyOf(ids, slots.length / 2);
    for (int index = 0; index < size; index++) {
      int slot = first(ids[index]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = slot(ids[index], index);
    }
  }
}
