package org.reelvec.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.SavedRun;

/** The page of a run, to be sent to a colleague. */
public final class RunReport {
  private RunReport() {}

  /**
   * Writes the page of a run whose other files all stand.
   *
   * @param named where its reader will find the run
   */
  public static String html(RunResult result, RunDirectory named) {
    OpenRun run = OpenRun.of(new SavedRun(result.directory(), result.config()));
    OpenTable movies = run.table("movies");
    Gallery gallery = new Gallery(run);
    List<Section> sections =
        Stream.of(
                Section.unlessEmpty(
                    "data", "Data and model", DataPart.html(result, movies, gallery)),
                Section.unlessEmpty("training", "Training", TrainingPart.html(result, gallery)),
                Section.unlessEmpty(
                    "held-out", "Held-out figures", HeldOutPart.html(result.metrics())),
                Section.unlessEmpty(
                    "neighbours", "Neighbours", NeighbourPart.html(result, gallery)),
                Section.unlessEmpty(
                    "analogies", "Analogies", AnalogyPart.html(result.config().explore(), run)),
                Section.unlessEmpty("map", "Map", SimilarityPart.map(gallery)),
                Section.unlessEmpty(
                    "similarities", "Who is like whom", SimilarityPart.similarities(gallery)),
                Section.unlessEmpty(
                    "predicted",
                    "Predicted from the vectors",
                    DownstreamPart.predictions(result.predictions(), gallery)),
                Section.unlessEmpty("recommended", "Recommended", recommended(result)),
                Section.unlessEmpty(
                    "origin", "Where it came from", OriginPart.html(result.provenance())),
                Section.unlessEmpty("again", "Make it again", AgainPart.html(result, named)))
            .flatMap(Optional::stream)
            .toList();
    return Page.html(
        result.config().name(),
        Headline.of(result, movies.embedding().size()),
        "Made by reelvec, finished " + result.provenance().finished() + ".",
        sections);
  }

  private static String recommended(RunResult result) {
    return result
        .recommendation()
        .map(r -> DownstreamPart.recommendation(r, result.config().downstream().recommend().top()))
        .orElse("");
  }
}
