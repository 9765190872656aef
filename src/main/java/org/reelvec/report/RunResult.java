package org.reelvec.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.reelvec.ask.Named;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.downstream.Recommendation;
import org.reelvec.explore.Neighbour;
import org.reelvec.saved.Provenance;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;

/**
 * What a run found: the content of its summary and of its report.
 *
 * @param config what was asked for
 * @param directory where everything is
 * @param provenance where it came from
 * @param data what was read, in lines for people
 * @param history the training, epoch by epoch
 * @param metrics the final figures, as {@code metrics.json} has them
 * @param neighbours of the titles that the configuration names
 * @param recommendation where liked and disliked titles were given
 * @param predictions a regression for each target
 * @param remarks what was left out and why, a line each
 */
public record RunResult(
    ExperimentConfig config,
    RunDirectory directory,
    Provenance provenance,
    List<String> data,
    History history,
    SortedMap<String, Double> metrics,
    List<Neighbourhood> neighbours,
    Optional<Recommendation> recommendation,
    List<Predicted> predictions,
    List<String> remarks) {
  /** The same, moved to another directory. */
  public RunResult in(RunDirectory other) {
    return new RunResult(
        config,
        other,
        provenance,
        data,
        history,
        metrics,
        neighbours,
        recommendation,
        predictions,
        remarks);
  }

  /**
   * A movie and what lies nearest to it.
   *
   * @param row of the movie
   * @param movie by name
   * @param nearest nearest first; none where the movie's vector has no direction
   */
  public record Neighbourhood(int row, Named movie, List<Neighbour> nearest) {}
}
