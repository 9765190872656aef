package org.reelvec.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.Scope;
import org.reelvec.ask.Similar;
import org.reelvec.ask.SimilarOptions;
import org.reelvec.explore.Metric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The nearest rows of a saved embedding. */
@Command(
    name = "similar",
    description = "List what lies nearest to a movie, to a link, or to a user.",
    mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Mixin private Selection selection;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Parameters(
      index = "1",
      paramLabel = "TITLE",
      description = "A title, \"Title (year)\", or #KEY.")
  private String title;

  @Option(names = "--metric", paramLabel = "M", description = "cosine (default) or euclidean.")
  private Metric metric = Metric.COSINE;

  @Option(
      names = "--explain",
      description =
          "Name the shared links that carry most of it; of ratings, how many rated both movies, how"
              + " their ratings correlate, and the shared genres.")
  private boolean explain;

  @Option(
      names = "--stability",
      description =
          "Say in how many lists of other seeds each is, of a run made by reelvec run --seeds.")
  private boolean stability;

  @Option(names = "--include-query", description = "List the movie itself, too: first.")
  private boolean includeQuery;

  @Override
  public Integer call() {
    Scope scope = selection.scope();
    Similar similar =
        Similar.of(
            OpenRun.open(run),
            scope,
            title,
            new SimilarOptions(metric, explain, stability, includeQuery));
    return answer.give(similar, similar.listing().text());
  }
}
