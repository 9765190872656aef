package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.SplitConfig;
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
import org.reelvec.model.sgns.Sgns;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Skip-gram from movies to their links. Held-out pairs are ranked by the product of the movie's
 * vector and the link's; as nothing is watched while it trains, what {@code split} keeps for
 * validation is trained on too.
 *
 * @param split what is trained on and what is held out
 */
record SgnsOfLinks(
    ExperimentConfig config,
    SgnsConfig modelConfig,
    WikipediaData source,
    MovieLinks data,
    PairSplit split)
    implements SgnsTrial {

  static SgnsOfLinks read(ExperimentConfig config, SgnsConfig model, WikipediaData source) {
    MovieLinks data = WikipediaReader.read(source);
    if (config.split() instanceof SplitConfig.Shares shares) {
      PairSplit split = Split.split(data.matrix(), shares, config.seed()).withoutValidation();
      return new SgnsOfLinks(config, model, source, data, split);
    }
    throw new IllegalStateException("links are not split by " + config.split());
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

  @Override
  public void check() {}

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    LinkMatrix trained = matrix(split.train());
    try (Sgns model = Sgns.of(config, modelConfig, trained)) {
      History history = trainings.first(model);
      SortedMap<String, Double> metrics = Trainings.figures(history, config.training());
      if (split.test().size() > 0) {
        metrics.putAll(judge(trained, vectors(model)));
      }
      return config.training().refit() == Refit.ALL && split.test().size() > 0
          ? again(trainings, history, metrics)
          : tables(model, split.train(), history, metrics);
    }
  }

  private TrainedTables again(
      Trainings trainings, History history, SortedMap<String, Double> metrics) {
    try (Sgns model = Sgns.of(config, modelConfig, data.matrix())) {
      trainings.second(model, history);
      return tables(model, Pairs.of(data.matrix()), history, metrics);
    }
  }

  private SortedMap<String, Double> judge(LinkMatrix trained, LinkVectors vectors) {
    LinkRanking ranking = new LinkRanking(data.matrix(), config.seed());
    return new LinkEvaluation(config.evaluation(), ranking, trained, split.test())
        .figures(vectors, 1, popularity());
  }

  /**
   * Against negatives drawn by count^a, the product learns log p(l | m) - a log p(l), up to a
   * constant: the ranking adds it back.
   */
  private double popularity() {
    Double configured = config.evaluation().popularity();
    return configured == null ? modelConfig.negatives().exponent() : configured;
  }

  private LinkMatrix matrix(Pairs pairs) {
    return LinkMatrix.of(pairs, data.matrix().movies(), data.matrix().distinctLinks());
  }

  private LinkVectors vectors(Sgns model) {
    return new LinkVectors(modelConfig.dimensions(), model.contextVectors(), model.vectors());
  }

  private TrainedTables tables(
      Sgns model, Pairs trained, History history, SortedMap<String, Double> metrics) {
    LinkVectors vectors = vectors(model);
    LinkTables tables = new LinkTables(data);
    return new TrainedTables(
        tables.movies(vectors.dimensions(), vectors.movies()),
        List.of(tables.links(vectors.dimensions(), vectors.links())),
        LinkTables.pairs(trained),
        history,
        metrics);
  }
}
