package org.reelvec.ask;

import org.reelvec.embedding.Embedding;
import org.reelvec.io.OneLine;

/**
 * A row that a question names.
 *
 * @param key unique in its table
 * @param title as people read it
 */
public record Named(String key, String title) {
  /** One row of an embedding. */
  public static Named of(Embedding embedding, int row) {
    return new Named(embedding.keys().get(row), embedding.titles().get(row));
  }

  /** As a line of text has it: the key where it is the title with a year behind it. */
  public String label() {
    return OneLine.of(label(key, title));
  }

  /** The key where it is the title with a year behind it, else the title. */
  static String label(String key, String title) {
    return key.startsWith(title + " (") ? key : title;
  }
}
