package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Targets;
import org.reelvec.run.Comparison;
import org.reelvec.run.ComparisonPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Also write one page, such as compare.html: the table, and pictures and neighbours of the"
              + " movies that all have, side by side.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    if (out != null) {
      Targets.requireFile(out);
    }
    Comparison comparison = Comparison.of(runs);
    if (out != null) {
      ComparisonPage.write(comparison, runs, out);
    }
    answer.give(comparison, comparison.text());
    return 0;
  }
}
