package org.reelvec.downstream;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;

/**
 * A file of movie titles, one a line, in UTF-8. Empty lines are skipped, and so are comments: lines
 * that start with {@code #} and a blank. {@code #KEY}, without the blank, names a movie by its key.
 *
 * @param file where it was read
 * @param entries the titles in the order of their lines
 */
public record TitleList(Path file, List<Entry> entries) {
  /**
   * One title as written, without blanks around it.
   *
   * @param line its line, counted from 1
   * @param title the title, or {@code #KEY}
   */
  public record Entry(int line, String title) {}

  /** Copies the entries. */
  public TitleList {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a list.
   *
   * @throws InputException if the file cannot be read, is not UTF-8, or names no title
   */
  public static TitleList read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw InputException.in(file, "is not UTF-8 text; expected one title a line");
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String title = (i == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
      boolean comment = title.equals("#") || title.startsWith("# ") || title.startsWith("#\t");
      if (!title.isEmpty() && !comment) {
        entries.add(new Entry(i + 1, title));
      }
    }
    if (entries.isEmpty()) {
      throw InputException.in(file, "names no title; expected one a line");
    }
    return new TitleList(file, entries);
  }

  /**
   * Finds the row of every title.
   *
   * @param find from a title to its row; negative, or an {@link InputException} that says more,
   *     where there is none
   * @return rows in the order of the list
   * @throws InputException with a line for every title that is unknown or names a movie again
   */
  public List<Integer> resolve(ToIntFunction<String> find) {
    Map<Integer, Integer> lineOfRow = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Entry entry : entries) {
      String where = file + ":" + entry.line() + ": ";
      try {
        int row = find.applyAsInt(entry.title());
        Integer earlier = row < 0 ? null : lineOfRow.putIfAbsent(row, entry.line());
        if (row < 0) {
          problems.add(where + "no movie is called \"" + entry.title() + "\"");
        } else if (earlier != null) {
          problems.add(
              where + "\"" + entry.title() + "\" names the movie of line " + earlier + " again");
        }
      } catch (InputException e) {
        e.problems().forEach(problem -> problems.add(where + problem));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return List.copyOf(lineOfRow.keySet());
  }
}
