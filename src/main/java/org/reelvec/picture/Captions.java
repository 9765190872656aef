package org.reelvec.picture;

import java.util.List;
import java.util.stream.Collectors;

/** What stands beneath a figure. */
final class Captions {
  private Captions() {}

  /** How it was made, then every note as a sentence. */
  static String of(String made, List<String> notes) {
    String noted = notes.stream().map(Captions::sentence).collect(Collectors.joining(" "));
    return (made.strip() + " " + noted).strip();
  }

  private static String sentence(String note) {
    return Character.toUpperCase(note.charAt(0)) + note.substring(1) + ".";
  }
}
