package org.reelvec.serve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;

/**
 * Titles that somebody may be about to type: first those that begin with what was typed, then those
 * with a word that does, then those that hold it anywhere; the most counted first in each. Case,
 * accents and, where little else fits, an article in front do not count.
 *
 * <p>Looks through all titles at each stroke, which takes milliseconds for tens of thousands.
 */
final class Completion {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ARTICLE = Pattern.compile("^(the|an?) +(?=.)");
  private static final int KINDS = 3;

  private final Embedding embedding;

  /** Rows, the most counted first. */
  private final int[] rows;

  /** Their titles, folded, in that order. */
  private final String[] titles;

  /**
   * A title.
   *
   * @param key by which it can be asked for, with {@code #} before it
   * @param count how often it was rated or linked; null where that is not known
   * @param year null where it is not known
   */
  record Title(String key, String title, @Nullable Number count, @Nullable Number year) {}

  /** Folds and orders all titles. */
  Completion(Embedding embedding) {
    this.embedding = embedding;
    double[] counts = new double[embedding.size()];
    for (int row = 0; row < counts.length; row++) {
      Number count = number("count", row);
      counts[row] = count == null ? Double.NEGATIVE_INFINITY : count.doubleValue();
    }
    rows =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -counts[row]))
            .mapToInt(row -> row)
            .toArray();
    titles =
        IntStream.of(rows)
            .mapToObj(row -> fold(embedding.titles().get(row)))
            .toArray(String[]::new);
  }

  /** The titles that fit best, at most so many. */
  List<Title> of(String typed, int top) {
    String wanted = fold(typed).strip();
    List<Integer> found = places(wanted, top);
    String bare = ARTICLE.matcher(wanted).replaceFirst("");
    if (found.size() < top && !bare.equals(wanted)) {
      for (int place : places(bare, top)) {
        if (found.size() < top && !found.contains(place)) {
          found.add(place);
        }
      }
    }
    return found.stream().map(place -> title(rows[place])).toList();
  }

  private List<Integer> places(String wanted, int top) {
    List<List<Integer>> kinds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int place = 0; place < titles.length && kinds.get(0).size() < top; place++) {
      int kind = kind(titles[place], wanted);
      if (kind < KINDS && kinds.get(kind).size() < top) {
        kinds.get(kind).add(place);
      }
    }
    List<Integer> best = new ArrayList<>();
    kinds.forEach(kind -> kind.stream().limit(top - best.size()).forEach(best::add));
    return best;
  }

  /** 0 at the beginning, 1 at the beginning of a word, 2 elsewhere, 3 nowhere. */
  private static int kind(String title, String wanted) {
    int at = title.indexOf(wanted);
    if (at <= 0) {
      return at < 0 ? KINDS : 0;
    }
    while (at > 0) {
      if (!Character.isLetterOrDigit(title.charAt(at - 1))) {
        return 1;
      }
      at = title.indexOf(wanted, at + 1);
    }
    return 2;
  }

  private Title title(int row) {
    return new Title(
        embedding.keys().get(row),
        embedding.titles().get(row),
        number("count", row),
        number("year", row));
  }

  private @Nullable Number number(String attribute, int row) {
    Column column = embedding.attributes().columns().get(attribute);
    if (column == null
        || column instanceof Column.Texts
        || column instanceof Column.TextLists
        || column.text(row) == null) {
      return null;
    }
    return ServedTable.plain(ServedTable.number(column, row));
  }

  private static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
