package org.reelvec.config;

import org.reelvec.io.OneLine;

/**
 * Where a key or a value was written.
 *
 * @param source the file, or {@code --set model.dimensions=0}
 * @param line counted from 1; 0 where the source as a whole is meant
 * @param column counted from 1 in characters; 0 where the source as a whole is meant
 */
record Place(String source, int line, int column) {
  private static final String OVERRIDE = "--set ";

  /** A source as a whole. */
  static Place whole(String source) {
    return new Place(source, 0, 0);
  }

  /** An override {@code KEY=VALUE} of the command line. */
  static Place override(String assignment) {
    return whole(OVERRIDE + OneLine.of(assignment));
  }

  /** Whether a line and column are known. */
  boolean exact() {
    return line > 0;
  }

  /** The line that tells the user of a problem; the path is left out where the source says it. */
  String tell(String path, String problem) {
    boolean said = path.isEmpty() || source.startsWith(OVERRIDE + path + "=");
    return this + ": " + (said ? "" : path + ": ") + problem;
  }

  @Override
  public String toString() {
    return exact() ? source + ":" + line + ":" + column : source;
  }
}
