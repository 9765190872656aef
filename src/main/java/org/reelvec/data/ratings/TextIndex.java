package org.reelvec.data.ratings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keys that are texts to dense indices by order of first appearance: a table of open addressing, at
 * most half full, over the keys' bytes one behind the other, so that a key that is known needs no
 * object.
 */
public final class TextIndex {
  /** Index + 1, or 0 where free. */
  private int[] slots = new int[1 << 10];

  private int[] hashes = new int[slots.length / 2];

  /** Where each key begins; the next one's begin is its end. */
  private int[] starts = new int[slots.length / 2 + 1];

  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** The index of a key, a new one where it was not met before. */
  public int of(String key) {
    byte[] utf8 = key.getBytes(UTF_8);
    return of(utf8, 0, utf8.length);
  }

  /** The index of a key in UTF-8. */
  public int of(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = first(hash);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash
          && Arrays.equals(bytes, starts[index], starts[index + 1], text, from, to)) {
        return index;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    return put(hash, text, from, to);
  }

  /** Number of keys. */
  public int size() {
    return size;
  }

  /** The keys by index. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>(size);
    for (int index = 0; index < size; index++) {
      keys.add(new String(bytes, starts[index], starts[index + 1] - starts[index], UTF_8));
    }
    return keys;
  }

  /** Neighbouring hashes are spread by the golden ratio (Knuth, volume 3, 6.4). */
  private int first(int hash) {
    return (hash * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
  }

  private int put(int hash, byte[] text, int from, int to) {
    int start = starts[size];
    int end = Math.addExact(start, to - from);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
    System.arraycopy(text, from, bytes, start, to - from);
    hashes[size] = hash;
    starts[size + 1] = end;
    if (++size == hashes.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    hashes = Arrays.copyOf(hashes, slots.length / 2);
    starts = Arrays.copyOf(starts, slots.length / 2 + 1);
    for (int index = 0; index < size; index++) {
      int slot = first(hashes[index]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = index + 1;
    }
  }
}
