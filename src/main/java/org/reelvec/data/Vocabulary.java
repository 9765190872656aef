package org.reelvec.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Keys and their dense indices 0 .. size - 1, both ways. */
public final class Vocabulary {
  private final List<String> keys;
  private final Map<String, Integer> indices;

  /** Numbers the keys in the given order; throws if one occurs twice. */
  public Vocabulary(List<String> keys) {
    this.keys = List.copyOf(keys);
    this.indices = new HashMap<>(keys.size() * 2);
    for (String key : keys) {
      if (indices.put(key, indices.size()) != null) {
        throw new IllegalArgumentException("key occurs twice: " + key);
      }
    }
  }

  /** Number of keys. */
  public int size() {
    return keys.size();
  }

  /** The keys, in the order of their indices. */
  public List<String> keys() {
    return keys;
  }

  /** The key of an index. */
  public String key(int index) {
    return keys.get(index);
  }

  /** The index of a key, if it is known. */
  public OptionalInt find(String key) {
    Integer index = indices.get(key);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
