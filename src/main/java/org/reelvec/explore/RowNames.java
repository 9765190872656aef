package org.reelvec.explore;

import java.util.List;
import java.util.OptionalInt;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;

/** Rows by title, as {@link TitleIndex} finds them, or by key where no title fits. */
final class RowNames {
  private final TitleIndex titles;

  RowNames(Embedding embedding) {
    titles = new TitleIndex(embedding);
  }

  /** Whether a name means one row and no other. */
  boolean contains(String name) {
    List<Integer> fitting = titles.fitting(name);
    return fitting.size() == 1 || (fitting.isEmpty() && titles.findKey(name).isPresent());
  }

  /** The row, if there is one; throws an InputException where a title names several. */
  OptionalInt find(String name) {
    OptionalInt titled = titles.find(name);
    return titled.isPresent() ? titled : titles.findKey(name);
  }

  /** The row; throws an InputException where there is none, or a title names several. */
  int row(String name) {
    return find(name).orElseGet(() -> titles.resolve(name));
  }

  int[] rows(List<String> names) {
    return names.stream().mapToInt(this::row).toArray();
  }
}
