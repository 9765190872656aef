package org.reelvec.embedding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.reelvec.io.InputException;

/** Keys and titles made fit for formats that give blanks or line ends a meaning. */
public final class PortableText {
  private PortableText() {}

  /** One word, never empty: anything a reader may split at becomes {@code _}. */
  public static String word(String text) {
    return replace(
        text.isEmpty() ? "_" : text,
        c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c),
        '_');
  }

  /** One cell of one line: tabs, line ends and other controls become blanks. */
  public static String cell(String text) {
    return replace(
        text,
        // The two separators end a line for Python and JavaScript.
        c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029',
        ' ');
  }

  /**
   * An embedding's keys in a portable form.
   *
   * @throws InputException if two keys would become one
   */
  public static List<String> keys(Embedding embedding, UnaryOperator<String> form) {
    List<String> portable = new ArrayList<>(embedding.size());
    Map<String, String> origins = new HashMap<>();
    for (String key : embedding.keys()) {
      String text = form.apply(key);
      String other = origins.putIfAbsent(text, key);
      if (other != null) {
        throw new InputException(
            "%s: the keys '%s' and '%s' would both become '%s' in this format; export to parquet, which keeps every key"
                .formatted(embedding.name(), cell(other), cell(key), text));
      }
      portable.add(text);
    }
    return portable;
  }

  private static String replace(String text, IntPredicate unfit, char by) {
    StringBuilder fit = new StringBuilder(text);
    for (int i = 0; i < fit.length(); i++) {
      if (unfit.test(fit.charAt(i))) {
        fit.setCharAt(i, by);
      }
    }
    return fit.toString();
  }
}
