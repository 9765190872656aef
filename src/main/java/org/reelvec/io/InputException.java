package org.reelvec.io;

import java.nio.file.Path;
import java.util.List;

/**
 * What the user gave cannot be used: a configuration, a file, a title. Its message is one or more
 * complete lines, each saying what is wrong, where, what was expected and how to mend it; the
 * command line prints them and exits with code 2.
 */
public final class InputException extends RuntimeException {
  private final List<String> problems;

  /** One problem, one line. */
  public InputException(String problem) {
    this(List.of(problem));
  }

  /** Every problem found at once, a line each. */
  public InputException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** A problem in a file as a whole. */
  public static InputException in(Path file, String problem) {
    return new InputException(file + ": " + line(problem));
  }

  /** A problem in one line of a file; lines count from 1. */
  public static InputException at(Path file, long line, String problem) {
    return new InputException(file + ":" + line + ": " + line(problem));
  }

  /** Titles and other text of the file may hold line ends. */
  private static String line(String problem) {
    return OneLine.whole(problem);
  }

  /** The problems, in the order in which they were found. */
  public List<String> problems() {
    return problems;
  }
}
