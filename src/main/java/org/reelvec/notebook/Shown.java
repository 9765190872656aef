package org.reelvec.notebook;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.plot.PictureSize;

/**
 * What a notebook shows of a value: one thing in several forms, of which the reader's program takes
 * the richest that it knows.
 *
 * @param forms content by MIME type; {@code text/plain} always, images in Base64
 * @param size how large its image is meant to be seen, in CSS pixels
 */
public record Shown(SortedMap<String, String> forms, Optional<PictureSize> size) {
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
    return new Shown(forms, Optional.empty());
  }

  /** The same with markup beside the text. Whoever wrote that has escaped what is not its own. */
  Shown withHtml(String html) {
    return with(HTML, html, size);
  }

  /** The same with a picture beside the text. */
  Shown withPng(String base64, PictureSize seen) {
    return with(PNG, base64, Optional.of(seen));
  }

  private Shown with(String type, String content, Optional<PictureSize> seen) {
    SortedMap<String, String> more = new TreeMap<>(forms);
    more.put(type, content);
    return new Shown(more, seen);
  }
}
