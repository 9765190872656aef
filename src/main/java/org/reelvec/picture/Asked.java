package org.reelvec.picture;

import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;

/**
 * A picture that is to be made.
 *
 * @param run of which
 * @param name of the run, for titles
 * @param table its rows
 */
record Asked(
    OpenRun run,
    String name,
    OpenTable table,
    PictureKind kind,
    PictureOptions options,
    PictureProgress progress) {
  /** Of the table that the options name. */
  Asked(
      OpenRun run,
      String name,
      PictureKind kind,
      PictureOptions options,
      PictureProgress progress) {
    this(run, name, run.table(options.table()), kind, options, progress);
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
