package org.reelvec.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reelvec.ask.Completed;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.Scope;
import org.reelvec.explore.Analogy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Completes an analogy. */
@Command(
    name = "analogy",
    description = "A is to B as C is to what? A title, \"Title (year)\", or #KEY each.",
    mixinStandardHelpOptions = true)
final class AnalogyCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Mixin private Selection selection;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Parameters(index = "1", paramLabel = "A", description = "Spider-Man")
  private String a;

  @Parameters(index = "2", paramLabel = "B", description = "is to Spider-Man 2")
  private String b;

  @Parameters(index = "3", paramLabel = "C", description = "as Shrek is to what?")
  private String c;

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "cosadd (default): the cosine to b - a + c; cosmul: a product of similarities.")
  private Analogy.Method method = Analogy.Method.COSADD;

  @Override
  public Integer call() {
    Scope scope = selection.scope();
    Completed completed = Completed.of(OpenRun.open(run), scope, a, b, c, method);
    return answer.give(completed, completed.listing().text());
  }
}
