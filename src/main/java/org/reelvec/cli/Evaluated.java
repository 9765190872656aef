package org.reelvec.cli;

import org.reelvec.explore.EvaluationOptions;
import org.reelvec.io.InputException;
import picocli.CommandLine.Option;

/** How a file that vectors are judged by is taken. */
final class Evaluated {
  @Option(
      names = "--case-sensitive",
      description = "Take titles and keys as they are written, to the letter.")
  private boolean caseSensitive;

  @Option(
      names = "--restrict",
      paramLabel = "N",
      description = "Know only the first N rows (default: ${DEFAULT-VALUE}).")
  private int restrict = EvaluationOptions.DEFAULT.restrict();

  @Option(
      names = "--count-unknown",
      description = "Count lines with unknown titles as wrong, or as of similarity 0.")
  private boolean countUnknown;

  /** What was said of it. */
  EvaluationOptions options() {
    if (restrict < 1) {
      throw new InputException("--restrict: " + restrict + " is not a positive number");
    }
    return new EvaluationOptions(!caseSensitive, restrict, countUnknown);
  }
}
