package org.reelvec.data.ratings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys that are texts to dense indices by order of first appearance. */
final class TextIndex {
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<String> keys = new ArrayList<>();

  /** The index of a key, a new one where it was not met before. */
  int of(String key) {
    Integer known = indices.putIfAbsent(key, keys.size());
    if (known != null) {
      return known;
    }
    keys.add(key);
    return keys.size() - 1;
  }

  /** The keys by index. */
  List<String> keys() {
    return keys;
  }
}
