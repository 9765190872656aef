package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.Protocol;
import org.reelvec.config.SplitConfig;
import org.reelvec.config.TrainingConfig;
import org.reelvec.data.MovieLinks;
import org.reelvec.data.PairSplit;
import org.reelvec.data.Pairs;
import org.reelvec.data.Split;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.AtomicFiles;
import org.reelvec.model.linkcosine.LinkCosine;
import org.reelvec.model.linkcosine.LinkVectors;
import org.reelvec.table.Column;
import org.reelvec.table.Table;
import org.reelvec.train.Checkpoints;
import org.reelvec.train.History;
import org.reelvec.train.Progress;
import org.reelvec.train.TrainingLoop;

/** The link model's part of an experiment: split, train, judge, and hand over the tables. */
record LinkExperiment(
    ExperimentConfig config,
    LinkCosineConfig modelConfig,
    double linkDownsampling,
    MovieLinks data,
    RunDirectory directory,
    Progress progress) {

  /**
   * Trains, from the newest checkpoint where there is one; takes the held-out figures; hands over
   * the tables.
   */
  TrainedTables run() {
    PairSplit split = Split.split(data.matrix(), splitOf(config), config.seed());
    try (LinkCosine model = model(config, split)) {
      History history =
          train(model, config.training(), directory.checkpoints(), directory.history());
      SortedMap<String, Double> metrics = new TreeMap<>(model.evaluate());
      int best = history.best(config.training().earlyStopping());
      metrics.put("training.epochs", (double) best);
      metrics.put("training.loss", history.epochs().get(best - 1).loss());
      if (config.training().refit() && !isWhole(split)) {
        progress.say("training again on all pairs, " + best + " epochs");
        return refit(history, metrics, best);
      }
      return tables(model, split, history, metrics);
    }
  }

  private TrainedTables refit(History history, SortedMap<String, Double> metrics, int epochs) {
    PairSplit all = Split.split(data.matrix(), new SplitConfig.Random(0, 0), config.seed());
    TrainingConfig training = config.training().untilEpoch(epochs);
    try (LinkCosine model = model(config, all)) {
      train(
          model,
          training,
          directory.checkpoints().resolve("refit"),
          directory.path().resolve("metrics.refit.jsonl"));
      return tables(model, all, history, metrics);
    }
  }

  private LinkCosine model(ExperimentConfig experiment, PairSplit split) {
    return new LinkCosine(experiment, modelConfig, data.matrix(), split, linkDownsampling);
  }

  private History train(LinkCosine model, TrainingConfig training, Path checkpoints, Path history) {
    return new TrainingLoop(training, new Checkpoints(checkpoints), history, progress).run(model);
  }

  private TrainedTables tables(
      LinkCosine model, PairSplit split, History history, SortedMap<String, Double> metrics) {
    AtomicFiles.write(directory.model(), model::writeModel);
    LinkVectors vectors = model.vectors();
    return new TrainedTables(
        movies(vectors), List.of(links(vectors)), pairs(split.train()), history, metrics);
  }

  private static boolean isWhole(PairSplit split) {
    return split.test().size() == 0 && split.validation().size() == 0;
  }

  /** The seed held nothing out. */
  private static SplitConfig splitOf(ExperimentConfig config) {
    return config.evaluation().protocol() == Protocol.SEED
        ? new SplitConfig.Random(0, 0)
        : config.split();
  }

  private Embedding movies(LinkVectors vectors) {
    return new Embedding(
        "movies",
        data.keys(),
        data.titles(),
        data.attributes(),
        vectors.dimensions(),
        vectors.movies());
  }

  private Embedding links(LinkVectors vectors) {
    List<String> names = data.links().keys();
    Table attributes =
        new Table(names.size(), Map.of("count", new Column.Ints(data.matrix().linkCounts())));
    return new Embedding("links", names, names, attributes, vectors.dimensions(), vectors.links());
  }

  private static Table pairs(Pairs pairs) {
    return Table.ofRows(pairs.size())
        .with("movie", new Column.Ints(pairs.movies()))
        .with("link", new Column.Ints(pairs.links()));
  }
}
