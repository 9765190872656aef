package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.Protocol;
import org.reelvec.config.SplitConfig;
import org.reelvec.config.TrainingConfig.Refit;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.DataSummary;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.MovieLinks;
import org.reelvec.data.PairSplit;
import org.reelvec.data.Split;
import org.reelvec.data.WikipediaReader;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.model.TrainingMemory;
import org.reelvec.model.linkcosine.LinkCosine;
import org.reelvec.model.linkcosine.LinkVectors;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/** Movies and their links. */
record LinkTrial(
    ExperimentConfig config,
    LinkCosineConfig modelConfig,
    WikipediaData dataConfig,
    MovieLinks data)
    implements Trial {

  static LinkTrial read(ExperimentConfig config, WikipediaData data, LinkCosineConfig model) {
    return new LinkTrial(config, model, data, WikipediaReader.read(data));
  }

  @Override
  public List<String> summary() {
    return DataSummary.lines(dataConfig, data);
  }

  @Override
  public Embedding untrained() {
    return new LinkTables(data).untrained();
  }

  @Override
  public List<Path> inputs() {
    return List.of(dataConfig.path());
  }

  @Override
  public void check() {
    PairSplit split = split();
    checkWatched(split);
    LinkCosine.check(config, modelConfig, data.matrix(), split, dataConfig.linkDownsampling());
    LinkMatrix matrix = data.matrix();
    TrainingMemory.ofLinks(
            config.training(),
            modelConfig,
            matrix.distinctLinks(),
            matrix.movies(),
            split.train().size())
        .check();
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    PairSplit split = split();
    boolean judgeFirst = !isSecondJudged(split);
    History history;
    SortedMap<String, Double> metrics = new TreeMap<>();
    try (LinkCosine model = model(split)) {
      history = trainings.first(model);
      metrics.putAll(Trainings.figures(history, config.training()));
      if (judgeFirst) {
        metrics.putAll(model.evaluate());
      }
      if (!trainsAgain(split)) {
        return tables(model, split, directory, history, metrics);
      }
    }
    PairSplit more = judgeFirst ? whole() : split.withoutValidation();
    try (LinkCosine model = model(more)) {
      trainings.second(model, history);
      if (!judgeFirst) {
        metrics.putAll(model.evaluate());
      }
      return tables(model, more, directory, history, metrics);
    }
  }

  private boolean trainsAgain(PairSplit split) {
    return switch (config.training().refit()) {
      case NONE -> false;
      case VALIDATION -> split.validation().size() > 0;
      case ALL -> split.validation().size() + split.test().size() > 0;
    };
  }

  private boolean isSecondJudged(PairSplit split) {
    return config.training().refit() == Refit.VALIDATION && trainsAgain(split);
  }

  private PairSplit split() {
    return Split.split(data.matrix(), splitOf(config), config.seed());
  }

  /** A share that is not zero may still be less than one pair. */
  private void checkWatched(PairSplit split) {
    String metric = config.training().earlyStopping().metric();
    if (metric != null && !metric.equals("loss") && split.validation().size() == 0) {
      throw new InputException(
          "training.early-stopping.metric: %s needs validation pairs, and split.validation %s of %d pairs is none"
              .formatted(metric, splitOf(config).validation(), data.matrix().pairs()));
    }
  }

  private PairSplit whole() {
    return Split.split(data.matrix(), new SplitConfig.Random(0, 0), config.seed());
  }

  private LinkCosine model(PairSplit split) {
    return new LinkCosine(config, modelConfig, data.matrix(), split, dataConfig.linkDownsampling());
  }

  private TrainedTables tables(
      LinkCosine model,
      PairSplit split,
      RunDirectory directory,
      History history,
      SortedMap<String, Double> metrics) {
    AtomicFiles.write(directory.model(), model::writeModel);
    LinkVectors vectors = model.vectors();
    LinkTables tables = new LinkTables(data);
    return new TrainedTables(
        tables.movies(vectors.dimensions(), vectors.movies()),
        List.of(tables.links(vectors.dimensions(), vectors.links())),
        LinkTables.pairs(split.train()),
        history,
        metrics);
  }

  /** The notebook whose protocol it is held nothing out. */
  static SplitConfig.Shares splitOf(ExperimentConfig config) {
    if (config.evaluation().protocol() == Protocol.SEED) {
      return new SplitConfig.Random(0, 0);
    }
    if (config.split() instanceof SplitConfig.Shares shares) {
      return shares;
    }
    throw new IllegalStateException("links are not split by " + config.split());
  }
}
