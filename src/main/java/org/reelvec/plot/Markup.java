package org.reelvec.plot;

/**
 * Text inside HTML, XML and SVG. Titles come from strangers' files and must never become markup.
 */
public final class Markup {
  private Markup() {}

  /** The text with everything escaped that could end or begin an element or an attribute. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                // Control characters are not allowed in XML at all.
                default ->
                    escaped.appendCodePoint(c >= ' ' || c == '\t' || c == '\n' ? c : '\uFFFD');
              }
            });
    return escaped.toString();
  }
}
