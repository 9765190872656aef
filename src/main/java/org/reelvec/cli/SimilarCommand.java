package org.reelvec.cli;

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
import org.reelvec.io.InputException;
import org.reelvec.run.SavedRun;
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

  /** The answer. */
  record Similar(
      String run, String table, String key, String title, Metric metric, List<Row> neighbours) {}

  /** A neighbour and, where asked for, its reasons: a list of links, or what ratings say. */
  record Row(int rank, String key, String title, double score, @Nullable Object reasons) {}

  @Override
  public Integer call() {
    if (explain && !selection.table().equals("movies")) {
      throw new InputException("--explain: gives reasons of movies, so --table movies only");
    }
    SavedRun saved = SavedRun.open(run);
    Embedding embedding = selection.of(saved);
    int row = Named.rows(embedding, title)[0];
    Neighbours neighbours = new Neighbours(embedding);
    neighbours.requireDirection(row);
    List<Neighbour> nearest =
        neighbours.of(row, selection.top(), selection.rows(embedding), metric);
    Reasons reasons = explain ? Reasons.of(saved, embedding, row, nearest) : Reasons.NONE;
    Named named = Named.of(embedding, row);
    answer.give(
        new Similar(
            run.toString(),
            selection.table(),
            named.key(),
            named.title(),
            metric,
            rows(nearest, reasons)),
        named.label() + "\n" + text(nearest, reasons));
    return 0;
  }

  private static List<Row> rows(List<Neighbour> nearest, Reasons reasons) {
    return nearest.stream()
        .map(n -> new Row(n.rank(), n.key(), n.title(), n.score(), reasons.json(n.rank())))
        .toList();
  }

  private String text(List<Neighbour> nearest, Reasons reasons) {
    List<String> columns = new ArrayList<>(List.of(">", ">" + nameOf(metric), "title"));
    columns.addAll(reasons.columns());
    TextTable lines = new TextTable(columns.toArray(String[]::new));
    for (Neighbour n : nearest) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Integer.toString(n.rank()),
                  TextTable.number(n.score(), 4),
                  Named.label(n.key(), n.title())));
      cells.addAll(reasons.cells(n.rank()));
      lines.row(cells.toArray(String[]::new));
    }
    return lines.toString();
  }

  private static String nameOf(Metric metric) {
    return metric.name().toLowerCase(Locale.ROOT);
  }
}
