package org.reelvec.cli;

import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.io.OneLine;

/** A row that a query names. */
record Named(String key, String title) {
  /** One row of an embedding. */
  static Named of(Embedding embedding, int row) {
    return new Named(embedding.keys().get(row), embedding.titles().get(row));
  }

  /** The rows that these titles mean. */
  static int[] rows(Embedding embedding, String... titles) {
    TitleIndex index = new TitleIndex(embedding);
    int[] rows = new int[titles.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = index.resolve(titles[i]);
    }
    return rows;
  }

  /** As a line of text has it: the key where it is the title with a year behind it. */
  String label() {
    return OneLine.of(label(key, title));
  }

  /** The key where it is the title with a year behind it, else the title. */
  static String label(String key, String title) {
    return key.startsWith(title + " (") ? key : title;
  }
}
