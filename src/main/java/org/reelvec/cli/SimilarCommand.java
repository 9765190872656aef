package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.explore.AttributeFilter;
import org.reelvec.explore.Explanation;
import org.reelvec.explore.Explanation.SharedLink;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbour;
import org.reelvec.explore.Neighbours;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.run.SavedRun;
import org.reelvec.run.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The nearest rows of a saved embedding. */
@Command(
    name = "similar",
    description = "List what lies nearest to a movie, or to a link.",
    mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {
  private static final int REASONS = 5;

  @Mixin private Answer answer;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Parameters(
      index = "1",
      paramLabel = "TITLE",
      description = "A title, \"Title (year)\", or #KEY.")
  private String title;

  @Option(names = "--top", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(
      names = "--table",
      paramLabel = "T",
      description = "movies or links (default: ${DEFAULT-VALUE}).")
  private String table = "movies";

  @Option(
      names = "--filter",
      paramLabel = "F",
      description = "Only rows with these attributes: year=1990..1999,genre=Horror.")
  private @Nullable String filter;

  @Option(names = "--metric", paramLabel = "M", description = "cosine (default) or euclidean.")
  private Metric metric = Metric.COSINE;

  @Option(names = "--explain", description = "Name the shared links that carry most of it.")
  private boolean explain;

  /** The answer. */
  record Similar(
      String run, String table, String key, String title, Metric metric, List<Row> neighbours) {}

  /** A neighbour and, where asked for, its reasons. */
  record Row(int rank, String key, String title, double score, @Nullable List<Reason> reasons) {}

  /** A shared link and its share of all shared weight. */
  record Reason(String link, double share) {}

  @Override
  public Integer call() {
    if (top < 1) {
      throw new InputException("--top: " + top + " is not a positive number");
    }
    if (explain && !table.equals("movies")) {
      throw new InputException(
          "--explain: reasons are shared links, so it is for --table movies only");
    }
    SavedRun saved = SavedRun.open(run);
    Embedding embedding = saved.table(table);
    int row = new TitleIndex(embedding).resolve(title);
    IntPredicate wanted =
        filter == null ? any -> true : AttributeFilter.parse(filter, embedding.attributes());
    List<Neighbour> nearest = new Neighbours(embedding).of(row, top, wanted, metric);
    List<Row> rows =
        explain
            ? explained(saved, embedding, row, nearest)
            : nearest.stream()
                .map(n -> new Row(n.rank(), n.key(), n.title(), n.score(), null))
                .toList();
    Similar similar =
        new Similar(
            run.toString(),
            table,
            embedding.keys().get(row),
            embedding.titles().get(row),
            metric,
            rows);
    answer.give(similar, text(similar));
    return 0;
  }

  private static List<Row> explained(
      SavedRun saved, Embedding movies, int row, List<Neighbour> nearest) {
    Explanation explanation =
        new Explanation(movies, saved.table("links"), saved.linksOfMovies(movies.size()));
    return nearest.stream().map(n -> row(n, explanation.of(row, n.row()))).toList();
  }

  private static Row row(Neighbour n, @Nullable List<SharedLink> shared) {
    List<Reason> reasons =
        shared == null
            ? null
            : shared.stream().limit(REASONS).map(s -> new Reason(s.title(), s.share())).toList();
    return new Row(n.rank(), n.key(), n.title(), n.score(), reasons);
  }

  private String text(Similar similar) {
    TextTable lines =
        new TextTable(
            ">",
            ">" + metric.toString().toLowerCase(java.util.Locale.ROOT),
            "title",
            explain ? "shared links" : "");
    for (Row row : similar.neighbours()) {
      lines.row(
          Integer.toString(row.rank()),
          TextTable.number(row.score(), 4),
          label(row),
          row.reasons() == null ? "" : reasons(row.reasons()));
    }
    return OneLine.of(similar.title()) + "\n" + lines;
  }

  private static String label(Row row) {
    return row.key().startsWith(row.title()) ? row.key() : row.title();
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.isEmpty()
        ? "(none)"
        : String.join(
            ", ",
            reasons.stream()
                .map(r -> r.link() + " " + Math.round(100 * r.share()) + " %")
                .toList());
  }
}
