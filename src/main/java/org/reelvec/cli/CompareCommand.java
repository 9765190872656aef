package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reelvec.run.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Several runs in one table. */
@Command(
    name = "compare",
    description =
        "Compare runs in one table: held-out figures, neighbours and regressions, on the movies"
            + " that all have.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Parameters(
      arity = "2..*",
      paramLabel = "RUN",
      description = "Run directories, two or more; the regressions are tested against the first.")
  private List<Path> runs;

  @Override
  public Integer call() {
    Comparison comparison = Comparison.of(runs);
    answer.give(comparison, comparison.text());
    return 0;
  }
}
