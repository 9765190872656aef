package org.reelvec.report;

import java.util.List;
import java.util.stream.Collectors;
import org.reelvec.io.OneLine;
import org.reelvec.plot.Markup;

/** Texts as elements of a page. Whatever they hold, they stay texts. */
final class Texts {
  private Texts() {}

  /** The text as it is, without what would turn the direction of writing after it. */
  static String text(String text) {
    return Markup.escape(OneLine.whole(text));
  }

  /** A name from the data, whose direction of writing does not reach beyond it. */
  static String name(String name) {
    return "<bdi>" + text(name) + "</bdi>";
  }

  static String paragraph(String text) {
    return "<p>" + text(text) + "</p>\n";
  }

  /** What a reader should know of a picture or table above; nothing where there are no notes. */
  static String notes(List<String> notes) {
    return notes.stream()
        .map(note -> "<p class=\"note\">" + text(note) + "</p>\n")
        .collect(Collectors.joining());
  }

  static String code(String text) {
    return "<pre><code>" + Markup.escape(text) + "</code></pre>\n";
  }
}
