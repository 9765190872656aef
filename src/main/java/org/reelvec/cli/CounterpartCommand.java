package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Counterpart;
import org.reelvec.run.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves a movie as from one movie to another. */
@Command(
    name = "counterpart",
    description =
        "List what lies nearest to a movie that was moved as far as from one movie to another:"
            + " --from Ringu --to \"The Ring\" Yojimbo.",
    mixinStandardHelpOptions = true)
final class CounterpartCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Mixin private Selection selection;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Parameters(
      index = "1",
      paramLabel = "TITLE",
      description = "What is moved: a title, \"Title (year)\", or #KEY.")
  private String title;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TITLE",
      description = "Where the move begins.")
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TITLE",
      description = "Where the move ends.")
  private String to;

  /** The answer. */
  record Moved(
      String run,
      String table,
      Named from,
      Named to,
      String key,
      String title,
      List<Found> neighbours) {
    private String text() {
      return "%s, moved as from %s to %s%n"
              .formatted(new Named(key, title).label(), from.label(), to.label())
          + Found.text(neighbours, "cosine");
    }
  }

  @Override
  public Integer call() {
    Embedding embedding = selection.of(SavedRun.open(run));
    int[] given = Named.rows(embedding, from, to, title);
    Named movie = Named.of(embedding, given[2]);
    Moved moved =
        new Moved(
            run.toString(),
            selection.table(),
            Named.of(embedding, given[0]),
            Named.of(embedding, given[1]),
            movie.key(),
            movie.title(),
            Found.of(
                new Counterpart(embedding)
                    .of(given[0], given[1], given[2], selection.top(), selection.rows(embedding))));
    answer.give(moved, moved.text());
    return 0;
  }
}
