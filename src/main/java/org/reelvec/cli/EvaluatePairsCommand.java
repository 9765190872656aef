package org.reelvec.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reelvec.explore.EvaluationOptions;
import org.reelvec.explore.PairScores;
import org.reelvec.io.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges vectors by a file of similarities. */
@Command(
    name = "evaluate-pairs",
    description = {
      "Correlate cosines with similarities that people, or others, gave.",
      "FILE has a title, a title and a number a line, with tabs between them."
    },
    mixinStandardHelpOptions = true)
final class EvaluatePairsCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Mixin private Queried queried;

  @Mixin private Evaluated evaluated;

  @Parameters(index = "1", paramLabel = "FILE", description = "Plain text or gzip.")
  private Path file;

  /** The answer. */
  record Pairs(
      String run,
      String table,
      String file,
      double pearson,
      double spearman,
      int pairs,
      int unknown,
      double unknownShare) {
    private String text() {
      return new TextTable("", ">")
          .row("spearman", TextTable.number(spearman, 4))
          .row("pearson", TextTable.number(pearson, 4))
          .row("pairs", TextTable.number(pairs, 0))
          .row("unknown", TextTable.number(unknown, 0))
          .toString();
    }
  }

  @Override
  public Integer call() {
    EvaluationOptions options = evaluated.options();
    PairScores scores = queried.open().evaluateWordPairs(file, options);
    Pairs pairs =
        new Pairs(
            queried.run(),
            queried.table(),
            file.toString(),
            scores.pearson(),
            scores.spearman(),
            scores.pairs(),
            scores.unknown(),
            scores.unknownShare());
    return answer.give(pairs, pairs.text());
  }
}
