package org.reelvec.notebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;
import org.reelvec.io.RunFailedException;

/**
 * A cell that did not compile, or ended with an exception. Its lines are all that a reader needs.
 */
public final class CellFailure extends Exception {
  private static final int MOST_FRAMES = 8;
  private static final int MOST_CAUSES = 4;

  private final List<String> lines;

  private CellFailure(List<String> lines, @Nullable Throwable cause) {
    super(String.join("\n", lines), cause, false, false); // Jupyter would show our own frames
    this.lines = List.copyOf(lines);
  }

  /** A cell that is not Java, or names what is not there. */
  CellFailure(List<String> lines) {
    this(lines, null);
  }

  /**
   * What a cell threw: the lines of an error that its user can mend, else where it comes from, as
   * far down as the cell.
   */
  static CellFailure of(Throwable thrown) {
    if (thrown instanceof InputException input) {
      return new CellFailure(input.problems(), thrown);
    }
    if (thrown instanceof RunFailedException) {
      return new CellFailure(List.of(String.valueOf(thrown.getMessage())), thrown);
    }
    List<String> lines = new ArrayList<>();
    describe(thrown, lines);
    Throwable cause = thrown.getCause();
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      lines.add("caused by " + cause);
      cause = cause.getCause();
    }
    return new CellFailure(lines, thrown);
  }

  /** What to show, a line each. */
  public List<String> lines() {
    return lines;
  }

  private static void describe(Throwable thrown, List<String> lines) {
    lines.add(thrown.toString());
    int shown = 0;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("REPL.")) {
        return; // below lie JShell and the kernel
      }
      if (shown++ == MOST_FRAMES) {
        lines.add("    ...");
        return;
      }
      lines.add("    at " + frame);
    }
  }
}
