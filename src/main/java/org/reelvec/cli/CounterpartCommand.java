package org.reelvec.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reelvec.ask.Moved;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.Scope;
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

  @Override
  public Integer call() {
    Scope scope = selection.scope();
    Moved moved = Moved.of(OpenRun.open(run), scope, from, to, title);
    return answer.give(moved, moved.listing().text());
  }
}
