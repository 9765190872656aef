package org.reelvec.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;

/**
 * What a table offers, so that a page can show its filters.
 *
 * @param run as it was named
 * @param table its name
 * @param rows how many
 * @param dimensions of its vectors
 * @param attributes by which its rows can be filtered
 */
record ServedTable(String run, String table, int rows, int dimensions, List<Attribute> attributes) {
  private static final int MOST_WORDS = 60;

  /**
   * An attribute.
   *
   * @param low the lowest number; null of texts, and where no row has one
   * @param high the highest number; likewise
   * @param words the texts, where there are no more than sixty; else none
   */
  record Attribute(String name, @Nullable Number low, @Nullable Number high, List<String> words) {}

  static ServedTable of(String run, Embedding embedding) {
    List<Attribute> attributes = new ArrayList<>();
    embedding
        .attributes()
        .columns()
        .forEach((name, column) -> attributes.add(attribute(name, column)));
    return new ServedTable(
        run, embedding.name(), embedding.size(), embedding.dimensions(), attributes);
  }

  /**
   * A cell of a column of numbers as it is written, NaN where it is missing: 3.7 in 32 bits is not
   * 3.7 in 64.
   */
  static double number(Column column, int row) {
    String text = column.text(row);
    return text == null ? Double.NaN : Double.parseDouble(text);
  }

  /** Without a fraction where there is none: 1998, not 1998.0. */
  static Number plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? (Number) (long) value
        : (Number) value;
  }

  private static Attribute attribute(String name, Column column) {
    if (!column.isNumeric()) {
      return new Attribute(name, null, null, words(column));
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < column.size(); row++) {
      double value = number(column, row);
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low <= high
        ? new Attribute(name, plain(low), plain(high), List.of())
        : new Attribute(name, null, null, List.of());
  }

  /** Each once, in the order of the alphabet; a filter takes no notice of case. */
  private static List<String> words(Column column) {
    Map<String, String> words = new TreeMap<>();
    for (int row = 0; row < column.size() && words.size() <= MOST_WORDS; row++) {
      if (column instanceof Column.TextLists lists) {
        for (String word : lists.values()[row]) {
          words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
        }
      } else {
        String word = column.text(row);
        if (word != null) {
          words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
        }
      }
    }
    return words.size() > MOST_WORDS ? List.of() : List.copyOf(words.values());
  }
}
