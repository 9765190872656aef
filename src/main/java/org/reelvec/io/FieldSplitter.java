package org.reelvec.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a line apart.
 *
 * @param delimiter what stands between two fields
 * @param quotes whether a field may stand between quotation marks, doubled within it (RFC 4180,
 *     except that a field ends with its line)
 */
public record FieldSplitter(String delimiter, boolean quotes) {
  /** The delimiter that a configuration means, which may write {@code tab} for what is not seen. */
  public static String delimiter(String configured) {
    return configured.equals("tab") ? "\t" : configured;
  }

  /** The fields of a line, at least one. */
  public List<String> split(String line) throws Flaw {
    if (!quotes || line.indexOf('"') < 0) {
      return List.of(line.split(Pattern.quote(delimiter), -1));
    }
    List<String> fields = new ArrayList<>();
    for (int from = 0; ; from += delimiter.length()) {
      if (line.startsWith("\"", from)) {
        int close = closing(line, from + 1);
        fields.add(line.substring(from + 1, close).replace("\"\"", "\""));
        from = close + 1;
      } else {
        int next = line.indexOf(delimiter, from);
        int end = next < 0 ? line.length() : next;
        fields.add(line.substring(from, end));
        from = end;
      }
      if (from == line.length()) {
        return fields;
      }
      if (!line.startsWith(delimiter, from)) {
        throw new Flaw(
            "text behind a quotation mark",
            "has text behind the closing quotation mark of field " + fields.size());
      }
    }
  }

  private static int closing(String line, int from) throws Flaw {
    int place = line.indexOf('"', from);
    while (place >= 0 && line.startsWith("\"", place + 1)) {
      place = line.indexOf('"', place + 2);
    }
    if (place < 0) {
      throw new Flaw("open quotation mark", "has a quotation mark that is not closed");
    }
    return place;
  }
}
