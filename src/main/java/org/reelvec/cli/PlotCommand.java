package org.reelvec.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.OpenRun;
import org.reelvec.downstream.TitleList;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.picture.Picture;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.picture.PictureOptions.Arrow;
import org.reelvec.picture.PictureOptions.Order;
import org.reelvec.picture.Pictures;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a picture of a run, or one page of several runs side by side. */
@Command(
    name = "plot",
    description = {
      "Draw a picture of a run: a PNG, an SVG, or a page that answers under the mouse, and its"
          + " coordinates as CSV beside it.",
      "Several runs are drawn side by side in one page, of the movies that all have."
    },
    mixinStandardHelpOptions = true)
final class PlotCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Spec private CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run directories.")
  private List<Path> runs;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "K",
      description = {
        "tsne, umap or pca (maps), heatmap, dendrogram or extremes (cosines of each with each),"
            + " stability (of neighbours over seeds);",
        "curves (of the training), histogram (of what was trained on), predicted (against true)."
      })
  private PictureKind kind;

  @Option(
      names = "--color",
      paramLabel = "A",
      description = "The attribute that colours the points of a map: year, rating, genre ...")
  private @Nullable String color;

  @Option(
      names = "--items",
      paramLabel = "N",
      description =
          "How many, the most rated or most linked first (default: 1000 on a map by tsne or umap,"
              + " 200 by pca, else 50).")
  private @Nullable Integer items;

  @ArgGroup(exclusive = false)
  private @Nullable Named named;

  /** Rows that are named one by one. */
  static final class Named {
    @Option(
        names = "--titles",
        paramLabel = "FILE",
        description = "Show these titles, one a line, in this order.")
    private @Nullable Path file;

    @Option(
        names = "--title",
        paramLabel = "TITLE",
        description = "Show this title; may be repeated.")
    private List<String> titles = List.of();
  }

  @Option(
      names = "--filter",
      paramLabel = "F",
      description = "Only rows with these attributes: year=1990..1999,genre=Horror.")
  private @Nullable String filter;

  @Option(
      names = "--table",
      paramLabel = "T",
      description = "movies, links or users (default: ${DEFAULT-VALUE}).")
  private String table = "movies";

  @Option(
      names = "--metric",
      paramLabel = "M",
      description = "cosine (default) or euclidean; of tsne and umap.")
  private @Nullable Metric metric;

  @Option(
      names = "--perplexity",
      paramLabel = "P",
      description = "Of tsne: how many neighbours count (default: 30, less where items are few).")
  private @Nullable Double perplexity;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "Of tsne: steps, 250 or more (default: 1000).")
  private @Nullable Integer iterations;

  @Option(
      names = "--order",
      paramLabel = "O",
      description = "Of a heatmap: clustered (default) or given.")
  private @Nullable Order order;

  @ArgGroup(exclusive = false)
  private @Nullable Move move;

  /** The counterpart arrow. */
  static final class Move {
    @Option(
        names = "--from",
        required = true,
        paramLabel = "TITLE",
        description = "On a pca: draw an arrow from here,")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "TITLE", description = "to here,")
    private String to;

    @Option(
        names = "--move",
        paramLabel = "TITLE",
        description = "and the same arrow from here; may be repeated.")
    private List<String> moved = List.of();
  }

  @Option(
      names = "--target",
      paramLabel = "T",
      description =
          "Of predicted: tomatometer, gross or rating; of curves: loss or a figure of validation.")
  private @Nullable String target;

  @Mixin private PictureFiles files;

  /** What was written. */
  record Drawn(List<String> runs, PictureKind kind, List<String> files, List<String> notes) {}

  @Override
  public Integer call() {
    PictureOptions options = options();
    files.check(runs);
    List<OpenRun> open = runs.stream().map(OpenRun::open).toList();
    MapProgress progress = new MapProgress(command.commandLine().getErr());
    Picture picture;
    List<Path> written;
    try {
      picture =
          open.size() == 1
              ? Pictures.of(open.get(0), kind, options, progress)
              : Pictures.sideBySide(open, kind, options, progress);
      written = files.write(picture, open, base());
    } catch (IllegalArgumentException e) {
      throw new InputException(OneLine.whole("plot: " + e.getMessage()));
    }
    List<String> lines = new ArrayList<>(written.stream().map(Path::toString).toList());
    picture.notes().forEach(note -> lines.add("note: " + OneLine.whole(note)));
    return answer.give(
        new Drawn(
            runs.stream().map(Path::toString).toList(),
            kind,
            written.stream().map(Path::toString).toList(),
            picture.notes()),
        String.join("\n", lines) + "\n");
  }

  private PictureOptions options() {
    if (items != null && items < 1) {
      throw new InputException("--items: " + items + " is not a positive number");
    }
    if (perplexity != null && !(perplexity >= 1)) {
      throw new InputException("--perplexity: " + perplexity + ", expected 1 or more");
    }
    Map<String, Boolean> misplaced =
        Map.of(
            "--color", color != null && !kind.isMap(),
            "--from", move != null && kind != PictureKind.PCA,
            "--perplexity", perplexity != null && kind != PictureKind.TSNE,
            "--iterations", iterations != null && kind != PictureKind.TSNE,
            "--metric", metric != null && (!kind.isMap() || kind == PictureKind.PCA),
            "--order", order != null && kind != PictureKind.HEATMAP,
            "--items", items != null && !kind.showsItems(),
            "--title", named != null && !kind.showsItems(),
            "--filter", filter != null && !kind.showsItems(),
            "--target", target != null && kind.showsItems());
    misplaced.keySet().stream()
        .sorted()
        .filter(option -> misplaced.getOrDefault(option, false))
        .findFirst()
        .ifPresent(
            option -> {
              throw new InputException(option + ": has no meaning for --kind " + kind.word());
            });
    return new PictureOptions(
        table,
        items == null ? 0 : items,
        titles(),
        filter,
        color,
        metric == null ? PictureOptions.DEFAULT.metric() : metric,
        perplexity == null ? 0 : perplexity,
        iterations == null ? PictureOptions.DEFAULT.iterations() : iterations,
        order == null ? PictureOptions.DEFAULT.order() : order,
        move == null ? null : new Arrow(move.from, move.to, move.moved),
        target);
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    if (named != null) {
      if (named.file != null) {
        TitleList.read(named.file).entries().forEach(entry -> titles.add(entry.title()));
      }
      titles.addAll(named.titles);
    }
    return titles;
  }

  /** The file's name without its ending: {@code tsne-year}, {@code curves-loss}. */
  private String base() {
    String detail = color != null ? color : target;
    return kind.word() + (detail == null ? "" : "-" + PictureFiles.plain(detail));
  }
}
