package org.reelvec.run;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.Protocol;
import org.reelvec.config.SplitConfig;
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
final class LinkExperiment {
  private LinkExperiment() {}

  /** Trains, from the newest checkpoint where there is one. */
  static TrainedTables run(
      ExperimentConfig config,
      LinkCosineConfig modelConfig,
      double linkDownsampling,
      MovieLinks data,
      RunDirectory directory,
      Progress progress) {
    PairSplit split = Split.split(data.matrix(), splitOf(config), config.seed());
    try (LinkCosine model =
        new LinkCosine(config, modelConfig, data.matrix(), split, linkDownsampling)) {
      History history =
          new TrainingLoop(
                  config.training(),
                  new Checkpoints(directory.checkpoints()),
                  directory.history(),
                  progress)
              .run(model);
      AtomicFiles.write(directory.model(), model::writeModel);
      SortedMap<String, Double> metrics = new TreeMap<>(model.evaluate());
      metrics.put("training.loss", history.epochs().get(history.size() - 1).loss());
      return new TrainedTables(
          movies(data, model.vectors()),
          List.of(links(data, model.vectors())),
          pairs(split.train()),
          history,
          metrics);
    }
  }

  /** The seed held nothing out. */
  private static SplitConfig splitOf(ExperimentConfig config) {
    return config.evaluation().protocol() == Protocol.SEED
        ? new SplitConfig.Random(0, 0)
        : config.split();
  }

  private static Embedding movies(MovieLinks data, LinkVectors vectors) {
    return new Embedding(
        "movies",
        data.keys(),
        data.titles(),
        data.attributes(),
        vectors.dimensions(),
        vectors.movies());
  }

  private static Embedding links(MovieLinks data, LinkVectors vectors) {
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
