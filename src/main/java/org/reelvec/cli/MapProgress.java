package org.reelvec.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.reelvec.picture.PictureProgress;

/** How far a map has come: on a terminal a line that renews itself, elsewhere a line a quarter. */
final class MapProgress implements PictureProgress {
  private static final int LINES = 4;

  private final PrintWriter out;
  // Java cannot tell whether stderr is a terminal; the launcher can.
  private final boolean terminal = Boolean.getBoolean("reelvec.terminal");
  private int shown;
  private int lines;

  MapProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void reached(String work, int done, int of) {
    String line = String.format(Locale.ROOT, "%s, %,d of %,d", work, done, of);
    boolean last = done >= of;
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      shown = line.length();
      if (last) {
        out.println();
        shown = 0;
      }
      out.flush();
    } else if (last || (long) LINES * done / of > lines) {
      lines = last ? 0 : (int) ((long) LINES * done / of);
      out.println(line);
    }
  }
}
