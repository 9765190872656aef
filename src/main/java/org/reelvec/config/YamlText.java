package org.reelvec.config;

import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Values as YAML that every reader, old or new, takes for the same. */
final class YamlText {
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}_/]([\\p{L}\\p{N}_./@ -]*[\\p{L}\\p{N}_./@-])?");

  /** Words that YAML 1.1 takes for a truth value. */
  private static final Pattern OLD_TRUTH =
      Pattern.compile("y|n|yes|no|on|off", Pattern.CASE_INSENSITIVE);

  private YamlText() {}

  /**
   * A number, a truth value or a text; a text is quoted where it could be read as anything else.
   */
  static String of(Object plain) {
    return plain instanceof String text ? text(text) : plain.toString();
  }

  private static String text(String text) {
    Tree.Leaf leaf = new Tree.Leaf(Place.whole(""), text, true);
    boolean safe =
        WORDS.matcher(text).matches()
            && !OLD_TRUTH.matcher(text).matches()
            && leaf.tag().equals(Tag.STR);
    return safe ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> escape(c, out));
    return out.append('"').toString();
  }

  private static void escape(int c, StringBuilder out) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (StreamReader.isPrintable(c) && !Character.isISOControl(c) && !breaks(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(String.format(Locale.ROOT, "\\u%04X", c));
    }
  }

  /** Line breaks of old YAML, and the mark that a reader may swallow. */
  private static boolean breaks(int c) {
    return c == 0x2028 || c == 0x2029 || c == 0xFEFF;
  }
}
