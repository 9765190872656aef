package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.TrainingConfig.Refit;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.DataSummary;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.MovieLinks;
import org.reelvec.data.PairSplit;
import org.reelvec.data.Pairs;
import org.reelvec.data.Split;
import org.reelvec.data.WikipediaReader;
import org.reelvec.embedding.Embedding;
import org.reelvec.model.linkcosine.LinkEvaluation;
import org.reelvec.model.linkcosine.LinkRanking;
import org.reelvec.model.linkcosine.LinkVectors;
import org.reelvec.model.ppmi.PpmiSvd;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Movies and what their links say, without training: nothing is chosen on validation pairs, so they
 * are with those that the vectors are made from.
 *
 * @param first of the pairs that are not held out
 */
record PpmiLinkTrial(
    ExperimentConfig config,
    PpmiSvdConfig model,
    WikipediaData source,
    MovieLinks data,
    PairSplit split,
    Once<PpmiSvd> first)
    implements Trial {

  static PpmiLinkTrial read(ExperimentConfig config, WikipediaData source, PpmiSvdConfig model) {
    MovieLinks data = WikipediaReader.read(source);
    PairSplit split =
        Split.split(data.matrix(), LinkTrial.splitOf(config), config.seed()).withoutValidation();
    return new PpmiLinkTrial(
        config,
        model,
        source,
        data,
        split,
        new Once<>(
            () ->
                PpmiSvd.ofLinks(model, matrix(data, split.train()), config.training().threads())));
  }

  @Override
  public List<String> summary() {
    return DataSummary.lines(source, data);
  }

  @Override
  public Embedding untrained() {
    return new LinkTables(data).untrained();
  }

  @Override
  public List<Path> inputs() {
    return List.of(source.path());
  }

  /** Whether the links have as many dimensions as are wanted is known when they are computed. */
  @Override
  public void check() {
    first.get();
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    PpmiSvd judged = first.get();
    progress.say(judged.reduction().summary());
    SortedMap<String, Double> metrics = judge(judged);
    metrics.put("svd.kept", judged.reduction().kept());
    if (config.training().refit() != Refit.ALL || split.test().size() == 0) {
      return tables(judged, split.train(), metrics);
    }
    progress.say("again on all pairs, for the vectors");
    Pairs all = Pairs.of(data.matrix());
    PpmiSvd last = PpmiSvd.ofLinks(model, data.matrix(), config.training().threads());
    return tables(last, all, metrics);
  }

  private SortedMap<String, Double> judge(PpmiSvd vectors) {
    LinkRanking ranking = new LinkRanking(data.matrix(), config.seed());
    return new LinkEvaluation(
            config.evaluation(), ranking, matrix(data, split.train()), split.test())
        .figures(
            new LinkVectors(
                model.dimensions(), vectors.complementVectors(), vectors.movieVectors()),
            1,
            popularity());
  }

  /** The information is of movie and link beyond the link's own share: this adds it back. */
  private double popularity() {
    Double configured = config.evaluation().popularity();
    return configured == null ? 0 : configured;
  }

  private TrainedTables tables(PpmiSvd vectors, Pairs pairs, SortedMap<String, Double> metrics) {
    LinkTables tables = new LinkTables(data);
    return new TrainedTables(
        tables.movies(model.dimensions(), vectors.movieVectors()),
        List.of(tables.links(model.dimensions(), vectors.contextVectors())),
        LinkTables.pairs(pairs),
        History.empty(),
        metrics);
  }

  private static LinkMatrix matrix(MovieLinks data, Pairs pairs) {
    return LinkMatrix.of(pairs, data.matrix().movies(), data.matrix().distinctLinks());
  }
}
