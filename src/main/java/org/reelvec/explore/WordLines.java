package org.reelvec.explore;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.Flaw;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;

/**
 * The lines of a file of questions or of pairs, without blank ones. Words stand between tabs; in a
 * line without a tab, between blanks. Either way, {@code "..."} is one word with the blanks in it.
 */
final class WordLines {
  private static final FieldSplitter BY_TABS = new FieldSplitter("\t", true);
  private static final FieldSplitter BY_BLANKS = new FieldSplitter(" ", true);

  /** A line, its number counted from 1. */
  record Line(Path file, long number, String text) {
    /** Its words. */
    List<String> words() {
      try {
        return text.indexOf('\t') >= 0
            ? BY_TABS.split(text).stream().map(String::strip).toList()
            : BY_BLANKS.split(text).stream().filter(word -> !word.isEmpty()).toList();
      } catch (Flaw e) {
        throw problem(e.detail());
      }
    }

    InputException problem(String problem) {
      return InputException.at(file, number, problem);
    }
  }

  private WordLines() {}

  /** All of them; throws an InputException if the file cannot be read or is empty. */
  static List<Line> of(Path file) {
    List<Line> lines = new ArrayList<>();
    try (LineReader reader = InputFiles.lines(file)) {
      for (Optional<LineReader.Line> next = reader.next(); next.isPresent(); next = reader.next()) {
        String text = new String(next.get().bytes(), StandardCharsets.UTF_8).strip();
        if (!text.isEmpty()) {
          lines.add(new Line(file, next.get().number(), text));
        }
      }
    }
    return lines;
  }
}
