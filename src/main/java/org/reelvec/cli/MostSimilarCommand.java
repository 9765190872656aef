package org.reelvec.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reelvec.ask.Found;
import org.reelvec.ask.Named;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;
import org.reelvec.ask.Scope;
import org.reelvec.explore.KeyedVectors;
import org.reelvec.explore.Neighbour;
import org.reelvec.explore.Query;
import org.reelvec.io.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What lies nearest to some rows added and others taken away. */
@Command(
    name = "most-similar",
    description = "List what lies nearest to some rows, each at length one, added and taken away.",
    mixinStandardHelpOptions = true)
final class MostSimilarCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Mixin private Selection selection;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Option(names = "--positive", paramLabel = "TITLE", description = "Is added; may be repeated.")
  private List<String> positive = new ArrayList<>();

  @Option(names = "--negative", paramLabel = "TITLE", description = "Is taken away; likewise.")
  private List<String> negative = new ArrayList<>();

  @Option(
      names = "--weights",
      split = ",",
      paramLabel = "W",
      description =
          "How much each --positive, then each --negative counts, with commas between (default: 1"
              + " each).")
  private List<Double> weights = new ArrayList<>();

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "cosine (default): to the sum; cosmul: a product of similarities, unweighted.")
  private Method method = Method.COSINE;

  @Option(
      names = "--include-query",
      description = "Also list what was given; a movie then comes first in its own list.")
  private boolean includeQuery;

  /** What is maximized. */
  enum Method {
    COSINE,
    COSMUL
  }

  /** A row that was given; its weight is negative where it is taken away. */
  record Term(String key, String title, double weight) {
    private String label() {
      String times = Math.abs(weight) == 1 ? "" : " x " + Math.abs(weight);
      return (weight < 0 ? "- " : "+ ") + new Named(key, title).label() + times;
    }
  }

  /** The answer. */
  record MostSimilar(
      String run, String table, List<Term> terms, Method method, List<Found> neighbours) {
    private String text() {
      String sum = terms.stream().map(Term::label).collect(Collectors.joining(" "));
      String heading = sum.startsWith("+ ") ? sum.substring(2) : sum;
      return Found.listing(heading, neighbours, method == Method.COSINE ? "cosine" : "score")
          .text();
    }
  }

  @Override
  public Integer call() {
    int given = positive.size() + negative.size();
    if (!weights.isEmpty() && weights.size() != given) {
      throw new InputException(
          "--weights: %d weights for %d titles".formatted(weights.size(), given));
    }
    Scope scope = selection.scope();
    OpenTable table = OpenRun.open(run).table(scope.table());
    KeyedVectors vectors = KeyedVectors.of(table.embedding());
    Query query = Query.of().top(scope.top()).where(table.where(scope.filter()));
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < given; i++) {
      boolean added = i < positive.size();
      String title = added ? positive.get(i) : negative.get(i - positive.size());
      double size = weights.isEmpty() ? 1 : weights.get(i);
      double weight = added ? size : -size;
      query = query.plus(title, weight);
      Named row = Queried.named(vectors, title);
      terms.add(new Term(row.key(), row.title(), weight));
    }
    query = includeQuery ? query.includingQuery() : query;
    List<Neighbour> found =
        method == Method.COSINE ? vectors.mostSimilar(query) : vectors.mostSimilarCosmul(query);
    MostSimilar similar =
        new MostSimilar(run.toString(), scope.table(), terms, method, Found.of(found));
    return answer.give(similar, similar.text());
  }
}
