package org.reelvec.picture;

import org.jspecify.annotations.Nullable;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;

/**
 * A picture that is to be made.
 *
 * @param run of which
 * @param name of the run, for titles
 * @param given the table whose rows are shown; null for the one that the options name
 */
record Asked(
    OpenRun run,
    String name,
    @Nullable OpenTable given,
    PictureKind kind,
    PictureOptions options,
    PictureProgress progress) {
  /** The table whose rows are shown. */
  OpenTable table() {
    return given != null ? given : run.table(options.table());
  }

  /** The seed of the run, from which all that is random is drawn. */
  long seed() {
    return run.saved().config().seed();
  }

  /** A figure's title. */
  String title(String what) {
    return name + ": " + what;
  }
}
