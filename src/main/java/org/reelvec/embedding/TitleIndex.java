package org.reelvec.embedding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;
import org.reelvec.io.Suggestions;
import org.reelvec.table.Column;

/**
 * Finds the row that somebody means by a title. Each step is tried only if those before found
 * nothing; a step that finds two movies refuses, and names them so that each can be asked for:
 *
 * <ol>
 *   <li>{@code #KEY}: the key, which is always unique;
 *   <li>the title as it is written;
 *   <li>the title with its year behind it, {@code Title (year)}, by the attribute {@code year};
 *   <li>ignoring case, {@code (film)} and {@code (1999)}, and whether {@code The} stands in front
 *       or behind;
 *   <li>also ignoring English articles, and taking bracketed alternatives as names: {@code Ringu
 *       (Ring) (1998)} is found by {@code Ring}.
 * </ol>
 *
 * <p>A year that is asked for is never ignored: it rules out movies known to be of other years.
 */
public final class TitleIndex {
  private static final String YEAR = "year";
  private static final int SUGGESTIONS = 3;
  private static final int LISTED = 10;

  private final Embedding embedding;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, List<Integer>> byTitle = new LinkedHashMap<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Map<String, List<Integer>> byLooseName = new HashMap<>();

  /** Indexes all titles of an embedding. */
  public TitleIndex(Embedding embedding) {
    this.embedding = embedding;
    for (int row = 0; row < embedding.size(); row++) {
      String title = embedding.titles().get(row);
      ParsedTitle parsed = ParsedTitle.of(title);
      byKey.put(embedding.keys().get(row), row);
      add(byTitle, title, row);
      add(byName, parsed.name(), row);
      for (String name : parsed.loose()) {
        add(byLooseName, name, row);
      }
    }
  }

  /**
   * The row that is meant.
   *
   * @throws InputException if no title fits, with those nearest, or more than one does, with a way
   *     to name each
   */
  public int resolve(String text) {
    return find(text).orElseThrow(() -> unknown(text));
  }

  /**
   * The row that is meant, if there is one.
   *
   * @throws InputException if more than one title fits, with a way to name each
   */
  public OptionalInt find(String text) {
    List<Integer> found = fitting(text);
    if (found.size() > 1) {
      throw ambiguous(text, found);
    }
    return found.stream().mapToInt(row -> row).findFirst();
  }

  /** The rows that fit, by the first step that finds any. */
  public List<Integer> fitting(String text) {
    Integer byItsKey = text.startsWith("#") ? byKey.get(text.substring(1)) : null;
    if (byItsKey != null) {
      return List.of(byItsKey);
    }
    ParsedTitle parsed = ParsedTitle.of(text);
    List<Integer> found = byTitle.getOrDefault(text, List.of());
    if (found.isEmpty() && parsed.year().isPresent()) {
      String plain = text.substring(0, text.lastIndexOf('(')).strip();
      found = ofYear(byTitle.getOrDefault(plain, List.of()), parsed.year());
    }
    if (found.isEmpty()) {
      found = ofYear(byName.getOrDefault(parsed.name(), List.of()), parsed.year());
    }
    if (found.isEmpty()) {
      Set<Integer> loose = new LinkedHashSet<>();
      parsed.loose().forEach(name -> loose.addAll(byLooseName.getOrDefault(name, List.of())));
      found = ofYear(List.copyOf(loose), parsed.year());
    }
    return List.copyOf(found);
  }

  /** The row of a key, as it is written, without {@code #}. */
  public OptionalInt findKey(String key) {
    Integer row = byKey.get(key);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private static void add(Map<String, List<Integer>> index, String name, int row) {
    index.computeIfAbsent(name, key -> new ArrayList<>(1)).add(row);
  }

  /** Those of that year, and those whose year nobody knows; all if no year is asked for. */
  private List<Integer> ofYear(List<Integer> rows, OptionalInt year) {
    return rows.stream()
        .filter(
            row -> {
              OptionalInt written = ParsedTitle.of(embedding.titles().get(row)).year();
              String known = year(row);
              return year.isEmpty()
                  || year.equals(written)
                  || String.valueOf(year.getAsInt()).equals(known)
                  || (written.isEmpty() && known == null);
            })
        .toList();
  }

  private @Nullable String year(int row) {
    Column years = embedding.attributes().columns().get(YEAR);
    return years == null ? null : years.text(row);
  }

  private InputException unknown(String text) {
    List<String> near =
        Suggestions.nearest(text, byTitle.keySet(), SUGGESTIONS).stream()
            .map(PortableText::cell)
            .toList();
    return new InputException(
        "no %s is called '%s'%s"
            .formatted(
                embedding.noun(),
                PortableText.cell(text),
                near.isEmpty() ? "" : "; did you mean: " + String.join(", ", near) + "?"));
  }

  private InputException ambiguous(String text, List<Integer> rows) {
    String names =
        rows.stream()
            .limit(LISTED)
            .map(row -> "'" + PortableText.cell(distinctName(row)) + "'")
            .collect(Collectors.joining(", "));
    return new InputException(
        "'%s' may be any of %d %ss: %s%s; name one of these"
            .formatted(
                PortableText.cell(text),
                rows.size(),
                embedding.noun(),
                names,
                rows.size() > LISTED ? " ..." : ""));
  }

  /** A text that resolves to this row alone: its title, the title with its year, or its key. */
  private String distinctName(int row) {
    String title = embedding.titles().get(row);
    String year = year(row);
    List<Integer> namesakes = byTitle.getOrDefault(title, List.of());
    if (namesakes.size() == 1 && !title.startsWith("#")) {
      return title;
    }
    String dated = title + " (" + year + ")";
    boolean only =
        year != null
            && !byTitle.containsKey(dated)
            && ofYear(namesakes, ParsedTitle.of(dated).year()).equals(List.of(row));
    return only ? dated : "#" + embedding.keys().get(row);
  }
}
