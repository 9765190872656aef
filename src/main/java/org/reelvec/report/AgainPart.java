package org.reelvec.report;

import java.nio.file.Path;
import org.reelvec.config.ConfigWriter;
import org.reelvec.saved.RunDirectory;

/** The commands that make a run again, and its whole configuration. */
final class AgainPart {
  private AgainPart() {}

  /**
   * Both.
   *
   * @param named the run as its reader will find it
   */
  static String html(RunResult result, RunDirectory named) {
    String commit = result.provenance().commit();
    // A commit's name and nothing else: this is text that people run.
    String checkout = commit.matches("[0-9a-f]{7,40}") ? "git checkout " + commit + "\n" : "";
    return Texts.code(checkout + command(named))
        + Texts.paragraph(
            (result.config().training().threads() == 1
                    ? "On one thread, as here, the same seed gives the same bytes."
                    : "The same seed gives the same figures within a narrow band; with --set"
                        + " training.threads=1 it gives the same bytes every time.")
                + " The file holds all of the configuration below.")
        + "<details class=\"whole\"><summary>The whole configuration</summary>\n"
        + Texts.code(ConfigWriter.write(result.config()))
        + "</details>\n";
  }

  static String command(RunDirectory named) {
    Path again = named.path().resolveSibling(named.path().getFileName() + "-again");
    return "./reelvec run " + quoted(named.config()) + " --out " + quoted(again) + "\n";
  }

  /** As a shell takes it for one word. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9_./+=:@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
