package org.reelvec.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.io.InputException;

/**
 * The rows that words of a file mean, by title, or by key where no title fits. What is not among
 * the first rows, or has no direction, is unknown.
 */
final class EvaluationNames {
  private final Embedding embedding;
  private final Neighbours neighbours;
  private final EvaluationOptions options;
  private final TitleIndex titles;
  private final Map<String, Integer> byTitle = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();

  EvaluationNames(Embedding embedding, Neighbours neighbours, EvaluationOptions options) {
    this.embedding = embedding;
    this.neighbours = neighbours;
    this.options = options;
    titles = new TitleIndex(embedding);
    for (int row = 0; row < embedding.size() && row < options.restrict(); row++) {
      byTitle.putIfAbsent(fold(embedding.titles().get(row)), row);
      byKey.putIfAbsent(fold(embedding.keys().get(row)), row);
    }
  }

  /** The word without its case, where that does not count. */
  String fold(String word) {
    return options.ignoreCase() ? word.toUpperCase(Locale.ROOT) : word;
  }

  /** The folded title of a row. */
  String name(int row) {
    return fold(embedding.titles().get(row));
  }

  /** Whether a line is a remark: it begins with {@code #}, and with no {@code #KEY} or title. */
  boolean isRemark(WordLines.Line line) {
    String text = line.text();
    String first = text.split(text.indexOf('\t') >= 0 ? "\t" : " ", 2)[0].strip();
    return text.startsWith("#") && !isKey(first) && !byTitle.containsKey(fold(first));
  }

  private boolean isKey(String word) {
    return word.startsWith("#") && titles.findKey(word.substring(1)).isPresent();
  }

  /**
   * The row that a word of a line means, if it is known.
   *
   * @throws InputException with the line, if it is the title of several
   */
  OptionalInt find(WordLines.Line line, String word) {
    try {
      OptionalInt row = isKey(word) ? titles.find(word) : byName(word);
      boolean known =
          row.isPresent()
              && row.getAsInt() < options.restrict()
              && neighbours.contains(row.getAsInt());
      return known ? row : OptionalInt.empty();
    } catch (InputException e) {
      throw line.problem(String.join("; ", e.problems()));
    }
  }

  private OptionalInt byName(String word) {
    Integer titled = byTitle.get(fold(word));
    if (titled != null) {
      // Of titles that differ in case the first is meant, of titles that are equal none.
      List<Integer> namesakes = titles.fitting(embedding.titles().get(titled));
      return namesakes.size() > 1 ? titles.find(embedding.titles().get(titled)) : of(titled);
    }
    OptionalInt loose = options.ignoreCase() ? loose(word) : OptionalInt.empty();
    Integer key = byKey.get(fold(word));
    return loose.isPresent() || key == null ? loose : of(key);
  }

  private OptionalInt loose(String word) {
    List<Integer> fitting =
        titles.fitting(word).stream().filter(row -> row < options.restrict()).toList();
    return fitting.size() > 1
        ? titles.find(word)
        : fitting.stream().mapToInt(row -> row).findFirst();
  }

  private static OptionalInt of(int row) {
    return OptionalInt.of(row);
  }
}
