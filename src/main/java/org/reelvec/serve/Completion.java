package org.reelvec.serve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;

/**
 * Titles that somebody may be about to type: first those that begin with what was typed, then those
 * with a word that does, then those that hold it anywhere; the most counted first in each. Neither
 * case nor accents count, nor whether the article of a title is typed, or stands behind: {@code the
 * mat} and {@code mat} both find {@code Matrix, The (1999)}.
 *
 * <p>Looks through all titles at each stroke, which takes milliseconds for tens of thousands.
 */
final class Completion {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) +(?=.)");
  private static final Pattern ARTICLE_BEHIND =
      Pattern.compile("(?s)^([^(]+), (the|an?)( \\(.*)?$");
  private static final int KINDS = 3;

  private final Embedding embedding;

  /** Rows, the most counted first. */
  private final int[] rows;

  /** Their titles, folded, the article in front, in that order. */
  private final String[] titles;

  /** How long those articles are, with the blank behind. */
  private final int[] articles;

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
    rows = embedding.byCount().toArray();
    titles =
        IntStream.of(rows)
            .mapToObj(row -> articleFirst(fold(embedding.titles().get(row))))
            .toArray(String[]::new);
    articles = Stream.of(titles).mapToInt(Completion::article).toArray();
  }

  /** The titles that fit best, at most so many. */
  List<Title> of(String typed, int top) {
    String wanted = fold(typed).strip();
    return places(wanted, top).stream().map(place -> title(rows[place])).toList();
  }

  private List<Integer> places(String wanted, int top) {
    List<List<Integer>> kinds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int place = 0; place < titles.length && kinds.get(0).size() < top; place++) {
      int kind = kind(titles[place], articles[place], wanted);
      if (kind < KINDS && kinds.get(kind).size() < top) {
        kinds.get(kind).add(place);
      }
    }
    List<Integer> best = new ArrayList<>();
    kinds.forEach(kind -> kind.stream().limit(top - best.size()).forEach(best::add));
    return best;
  }

  /**
   * 0 at the beginning or after its article, 1 at the beginning of a word, 2 elsewhere, 3 nowhere.
   */
  private static int kind(String title, int article, String wanted) {
    int kind = KINDS;
    for (int at = title.indexOf(wanted); at >= 0; at = title.indexOf(wanted, at + 1)) {
      if (at == 0 || at == article) {
        return 0;
      }
      kind = Math.min(kind, Character.isLetterOrDigit(title.charAt(at - 1)) ? 2 : 1);
    }
    return kind;
  }

  private static String articleFirst(String folded) {
    Matcher behind = ARTICLE_BEHIND.matcher(folded);
    return behind.matches()
        ? behind.group(2) + " " + behind.group(1) + (behind.group(3) == null ? "" : behind.group(3))
        : folded;
  }

  private static int article(String folded) {
    Matcher article = ARTICLE.matcher(folded);
    return article.find() ? article.end() : 0;
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
    return column == null || Double.isNaN(column.number(row))
        ? null
        : ServedTable.plain(ServedTable.number(column, row));
  }

  private static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
