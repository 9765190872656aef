package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reelvec.downstream.Recommendation;
import org.reelvec.io.InputException;
import org.reelvec.report.Summary;
import org.reelvec.run.Downstream;
import org.reelvec.saved.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks all movies for somebody's taste. */
@Command(
    name = "recommend",
    description = "Rank all movies by a linear SVM on liked and disliked titles.",
    mixinStandardHelpOptions = true)
final class RecommendCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Parameters(paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Option(
      names = "--liked",
      required = true,
      paramLabel = "FILE",
      description = "Liked titles, one a line.")
  private Path liked;

  @Option(
      names = "--disliked",
      required = true,
      paramLabel = "FILE",
      description = "Disliked titles, one a line.")
  private Path disliked;

  @Option(
      names = "--cost",
      paramLabel = "C",
      description = "Cost of a misplaced title (default: ${DEFAULT-VALUE}).")
  private double cost = 1;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Titles shown of each end; --json has all (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  /** The answer. */
  record Ranking(String run, double cost, List<Recommendation.Ranked> ranking) {}

  @Override
  public Integer call() {
    if (top < 1) {
      throw new InputException("--top: " + top + " is not a positive number");
    }
    Recommendation recommendation =
        Downstream.recommend(SavedRun.open(run).table("movies"), liked, disliked, cost);
    answer.give(
        new Ranking(run.toString(), cost, recommendation.ranking()),
        Summary.recommendation(recommendation, top).stripLeading());
    return 0;
  }
}
