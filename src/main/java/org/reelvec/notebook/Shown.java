package org.reelvec.notebook;

import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a notebook shows of a value: one thing in several forms, of which the reader's program takes
 * the richest that it knows.
 *
 * @param forms content by MIME type; {@code text/plain} always, images in Base64
 * @param width how wide its image is meant to be seen, in CSS pixels; its height follows
 */
public record Shown(SortedMap<String, String> forms, OptionalInt width) {
  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String PNG = "image/png";

  /** Keeps a copy. */
  public Shown {
    forms = new TreeMap<>(forms);
  }

  /** Plain text; characters that a terminal would obey are left out. */
  public static Shown text(String text) {
    SortedMap<String, String> forms = new TreeMap<>();
    forms.put(TEXT, text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""));
    return new Shown(forms, OptionalInt.empty());
  }

  /** The same with markup beside the text. Whoever wrote that has escaped what is not its own. */
  Shown withHtml(String html) {
    return with(HTML, html, width);
  }

  /** The same with a picture beside the text. */
  Shown withPng(String base64, int seenWidth) {
    return with(PNG, base64, OptionalInt.of(seenWidth));
  }

  private Shown with(String type, String content, OptionalInt seenWidth) {
    SortedMap<String, String> more = new TreeMap<>(forms);
    more.put(type, content);
    return new Shown(more, seenWidth);
  }
}
