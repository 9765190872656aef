package org.reelvec.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbour;
import org.reelvec.explore.Neighbours;
import org.reelvec.explore.Stability;
import org.reelvec.io.InputException;
import org.reelvec.run.SavedRun;
import org.reelvec.run.Seeds;
import org.reelvec.run.TextTable;
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

  /** The answer; how far other seeds agree with it where asked for. */
  record Similar(
      String run,
      String table,
      String key,
      String title,
      Metric metric,
      List<Row> neighbours,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Agreement stability) {}

  /**
   * A neighbour and, where asked for, its reasons: a list of links, or what ratings say; and the
   * share of other seeds' lists that hold it.
   */
  record Row(
      int rank,
      String key,
      String title,
      double score,
      @Nullable Object reasons,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double stability) {}

  /**
   * How far other seeds agree.
   *
   * @param seeds how many of them have a list
   * @param overlap mean share of the list that is in one of theirs
   * @param chance the same of a list drawn at random
   */
  record Agreement(int seeds, double overlap, double chance) {}

  @Override
  public Integer call() {
    if (explain && !selection.table().equals("movies")) {
      throw new InputException("--explain: gives reasons of movies, so --table movies only");
    }
    if (includeQuery && stability) {
      throw new InputException(
          "--include-query: every seed's list would hold the movie; leave it out with --stability");
    }
    SavedRun saved = SavedRun.open(run);
    Embedding embedding = selection.of(saved);
    List<Embedding> others = others(saved);
    int row = Named.rows(embedding, title)[0];
    Neighbours neighbours = new Neighbours(embedding);
    neighbours.requireDirection(row);
    List<Neighbour> nearest =
        includeQuery
            ? neighbours.withItself(row, selection.top(), selection.rows(embedding), metric)
            : neighbours.of(row, selection.top(), selection.rows(embedding), metric);
    Reasons reasons = explain ? Reasons.of(saved, embedding, row, nearest) : Reasons.NONE;
    Named named = Named.of(embedding, row);
    Stability kept =
        others.isEmpty()
            ? null
            : Stability.of(named.key(), nearest, others, selection.top(), selection::rows, metric);
    answer.give(
        new Similar(
            run.toString(),
            selection.table(),
            named.key(),
            named.title(),
            metric,
            nearest.stream().map(n -> row(n, reasons, kept)).toList(),
            kept == null || kept.seeds() == 0
                ? null
                : new Agreement(kept.seeds(), kept.overlap(), kept.chance())),
        named.label() + "\n" + text(nearest, reasons, kept) + agreement(kept));
    return 0;
  }

  /** The same table under the other seeds; none where that is not asked for. */
  private List<Embedding> others(SavedRun saved) {
    if (!stability) {
      return List.of();
    }
    List<SavedRun> seeds = Seeds.others(saved);
    if (seeds.isEmpty()) {
      throw InputException.in(
          run,
          "has no runs of other seeds to compare with; make them with: reelvec run %s --out %s"
                  .formatted(saved.directory().config(), run)
              + " --seeds 5 --resume");
    }
    return seeds.stream().map(selection::of).toList();
  }

  private static Row row(Neighbour n, Reasons reasons, @Nullable Stability kept) {
    return new Row(
        n.rank(),
        n.key(),
        n.title(),
        n.score(),
        reasons.json(n.rank()),
        kept == null || kept.seeds() == 0 ? null : kept.share(n.rank()));
  }

  private String agreement(@Nullable Stability kept) {
    if (kept == null) {
      return "";
    }
    return kept.seeds() == 0
        ? "\nno other seed has a list to compare with\n"
        : String.format(
            Locale.ROOT,
            "\nmean overlap@%d with %d other %s: %.3f; by chance: %.4f\n",
            selection.top(),
            kept.seeds(),
            kept.seeds() == 1 ? "seed" : "seeds",
            kept.overlap(),
            kept.chance());
  }

  private String text(List<Neighbour> nearest, Reasons reasons, @Nullable Stability kept) {
    List<String> columns = new ArrayList<>(List.of(">", ">" + nameOf(metric), "title"));
    if (kept != null) {
      columns.add(">in other seeds");
    }
    columns.addAll(reasons.columns());
    TextTable lines = new TextTable(columns.toArray(String[]::new));
    for (Neighbour n : nearest) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Integer.toString(n.rank()),
                  TextTable.number(n.score(), 4),
                  Named.label(n.key(), n.title())));
      if (kept != null) {
        cells.add(kept.kept().get(n.rank() - 1) + " of " + kept.seeds());
      }
      cells.addAll(reasons.cells(n.rank()));
      lines.row(cells.toArray(String[]::new));
    }
    return lines.toString();
  }

  private static String nameOf(Metric metric) {
    return metric.name().toLowerCase(Locale.ROOT);
  }
}
