package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Analogy;
import org.reelvec.run.SavedRun;
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

  /** The answer. */
  record Completed(
      String run,
      String table,
      Named a,
      Named b,
      Named c,
      Analogy.Method method,
      List<Found> neighbours) {
    private String text() {
      return "%s is to %s as %s is to%n".formatted(a.label(), b.label(), c.label())
          + Found.text(neighbours, method == Analogy.Method.COSADD ? "cosine" : "score");
    }
  }

  @Override
  public Integer call() {
    Embedding embedding = selection.of(SavedRun.open(run));
    int[] given = Named.rows(embedding, a, b, c);
    Completed completed =
        new Completed(
            run.toString(),
            selection.table(),
            Named.of(embedding, given[0]),
            Named.of(embedding, given[1]),
            Named.of(embedding, given[2]),
            method,
            Found.of(
                new Analogy(embedding)
                    .of(
                        given[0],
                        given[1],
                        given[2],
                        selection.top(),
                        selection.rows(embedding),
                        method)));
    answer.give(completed, completed.text());
    return 0;
  }
}
