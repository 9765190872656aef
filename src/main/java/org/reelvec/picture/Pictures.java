package org.reelvec.picture;

import java.util.List;
import org.reelvec.ask.OpenRun;
import org.reelvec.downstream.RegressionResult;
import org.reelvec.io.InputException;

/** Figures of finished runs, from their files alone. */
public final class Pictures {
  private Pictures() {}

  /**
   * Makes a figure of a run. The same run and options give the same figure on any number of
   * threads.
   *
   * @param progress is told how maps come along
   * @throws InputException if a title, attribute or table is unknown, there are too few rows, or
   *     the run does not keep what the picture needs
   */
  public static Picture of(
      OpenRun run, PictureKind kind, PictureOptions options, PictureProgress progress) {
    return of(new Asked(run, run.saved().config().name(), null, kind, options, progress));
  }

  /** The same without progress. */
  public static Picture of(OpenRun run, PictureKind kind, PictureOptions options) {
    return of(run, kind, options, PictureProgress.SILENT);
  }

  /**
   * Makes the figure of each run, on the movies that all share where it shows movies.
   *
   * @param runs two or more
   * @return a figure a run, or more of curves
   * @throws InputException as {@link #of(OpenRun, PictureKind, PictureOptions)}, or if the runs
   *     have no movies in common
   */
  public static Picture sideBySide(
      List<OpenRun> runs, PictureKind kind, PictureOptions options, PictureProgress progress) {
    return SideBySide.of(runs, kind, options, progress);
  }

  /**
   * The figure of a regression that is at hand, which need not be fitted again.
   *
   * @param run its name, for the title
   * @param target what was predicted, as {@code metrics.json} calls it
   */
  public static Picture predicted(String run, String target, RegressionResult result) {
    return Predictions.regression(run, target, result);
  }

  static Picture of(Asked asked) {
    return switch (asked.kind()) {
      case TSNE, UMAP -> NeighbourMaps.of(asked);
      case PCA -> PrincipalMaps.of(asked);
      case HEATMAP -> Similarities.heatMap(asked);
      case DENDROGRAM -> Similarities.dendrogram(asked);
      case EXTREMES -> Similarities.extremes(asked);
      case CURVES -> TrainingCurves.of(asked);
      case HISTOGRAM -> Histograms.of(asked);
      case PREDICTED -> Predictions.of(asked);
      case STABILITY -> SeedStability.of(asked);
    };
  }
}
