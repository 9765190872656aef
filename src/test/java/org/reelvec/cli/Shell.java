package org.reelvec.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands as a user would, and keeps what they print. */
final class Shell {
  private Shell() {}

  /** What a command left. */
  record Outcome(int code, String out, String err) {}

  static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Reelvec.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }
}
