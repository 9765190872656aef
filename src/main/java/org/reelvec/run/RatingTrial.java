package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.NnmfConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.config.RatingMlpConfig;
import org.reelvec.config.RatingModelConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.SplitConfig;
import org.reelvec.config.TrainingConfig.Refit;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.RatingSummary;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.format.RatingReaders;
import org.reelvec.data.ratings.split.RatingSplit;
import org.reelvec.data.ratings.split.RatingSplits;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.model.SavableGraph;
import org.reelvec.model.TrainingMemory;
import org.reelvec.model.nnmf.Nnmf;
import org.reelvec.model.rating.FoldFigures;
import org.reelvec.model.rating.PredictionsCsv;
import org.reelvec.model.rating.RatingEvaluation;
import org.reelvec.model.rating.RatingJudgement;
import org.reelvec.model.rating.RatingModel;
import org.reelvec.model.rating.RatingPredictor;
import org.reelvec.model.ratingdot.RatingDot;
import org.reelvec.model.ratingdot.RatingDotMean;
import org.reelvec.model.ratingmlp.RatingMlp;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Users and their ratings. With one split, figures and vectors come from one training. With several
 * folds each is trained and judged by itself, and the vectors come from a last training on all
 * ratings, as long as those of the folds were on average.
 *
 * @param split as configured, its files where they were found
 */
record RatingTrial(
    ExperimentConfig config,
    RatingsData source,
    MovieRatings data,
    SplitConfig split,
    RatingSplits splits)
    implements Trial {

  static RatingTrial read(ExperimentConfig config, RatingsData source) {
    MovieRatings data = RatingReaders.read(source);
    SplitConfig split = SplitFiles.found(config.split(), source.path());
    return new RatingTrial(
        config, source, data, split, RatingSplits.of(data, split, config.seed()));
  }

  @Override
  public List<String> summary() {
    return RatingSummary.lines(source, data);
  }

  @Override
  public Embedding untrained() {
    return new RatingTables(data).untrained();
  }

  @Override
  public List<Path> inputs() {
    return SplitFiles.with(source.path(), split);
  }

  @Override
  public void check() {
    String metric = config.training().earlyStopping().metric();
    if (metric != null && !metric.equals("loss") && splits.split(0).validation().length == 0) {
      throw new InputException(
          "training.early-stopping.metric: %s needs validation ratings, and split.validation is none of %d ratings"
              .formatted(metric, data.ratings().size()));
    }
    if (config.model() instanceof NnmfConfig nnmf) {
      Nnmf.check(nnmf, data);
    }
    if (config.model() instanceof RatingModelConfig model) {
      Ratings ratings = data.ratings();
      TrainingMemory.ofRatings(
              config.training(), model, ratings.users(), ratings.movies(), ratings.size())
          .check();
    }
  }

  @Override
  public boolean hasGraph() {
    return !(config.model() instanceof NnmfConfig);
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    return splits.count() == 1 ? once(directory, progress) : folds(directory, progress);
  }

  private TrainedTables once(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    try (Trained trained = train(splits.split(0), trainings)) {
      RatingJudgement judgement = trained.judge();
      writePredictions(directory, List.of(judgement));
      SortedMap<String, Double> metrics = new TreeMap<>(judgement.figures());
      metrics.putAll(Trainings.figures(trained.history(), config.training()));
      if (config.training().refit() != Refit.ALL || trained.rows().length == all().length) {
        return tables(directory, trained.model(), trained.rows(), trained.history(), metrics);
      }
      try (RatingModel model = model(all(), unwatched -> new TreeMap<>())) {
        trainings.second(model, trained.history());
        return tables(directory, model, all(), trained.history(), metrics);
      }
    }
  }

  private TrainedTables folds(RunDirectory directory, Progress progress) {
    FoldFigures figures =
        new FoldFigures(data.ratings(), config.evaluation().ratings(), config.seed());
    List<RatingJudgement> judgements = new ArrayList<>();
    int epochs = 0;
    for (int fold = 1; fold <= splits.count(); fold++) {
      progress.say("fold %d of %d".formatted(fold, splits.count()));
      Trainings trainings = new Trainings(config.training(), directory.fold(fold), progress);
      try (Trained trained = train(splits.split(fold - 1), trainings)) {
        judgements.add(trained.judge());
        figures.add(judgements.get(fold - 1));
        epochs += trained.history().best(config.training().earlyStopping());
      }
    }
    writePredictions(directory, judgements);
    int mean = Math.max(1, Math.round((float) epochs / splits.count()));
    progress.say("all ratings, for the vectors: %d epochs".formatted(mean));
    try (RatingModel model = model(all(), unwatched -> new TreeMap<>())) {
      Trainings trainings = new Trainings(config.training().untilEpoch(mean), directory, progress);
      History history = trainings.first(model);
      SortedMap<String, Double> metrics = figures.figures();
      metrics.putAll(Trainings.figures(history, trainings.config()));
      return tables(directory, model, all(), history, metrics);
    }
  }

  /** Trains a model, and where asked for a second one on the validation part too. */
  private Trained train(RatingSplit split, Trainings trainings) {
    RatingEvaluation evaluation = evaluation(split);
    RatingModel first = model(split.train(), evaluation::validate);
    History history = trainings.first(first);
    if (config.training().refit() != Refit.VALIDATION || split.validation().length == 0) {
      return new Trained(first, split.train(), evaluation, history);
    }
    first.close();
    RatingSplit more = split.withoutValidation();
    RatingModel second = model(more.train(), unwatched -> new TreeMap<>());
    trainings.second(second, history);
    return new Trained(second, more.train(), evaluation(more), history);
  }

  private RatingEvaluation evaluation(RatingSplit split) {
    return new RatingEvaluation(
        data.ratings(), split, config.evaluation().ratings(), config.seed());
  }

  private RatingModel model(
      int[] rows, Function<RatingPredictor, SortedMap<String, Double>> validation) {
    if (config.model() instanceof RatingDotConfig dot) {
      return dot.members() == 1
          ? new RatingDot(config, dot, data.ratings(), rows, validation)
          : new RatingDotMean(config, dot, data.ratings(), rows, validation);
    }
    if (config.model() instanceof RatingMlpConfig mlp) {
      return new RatingMlp(config, mlp, data.ratings(), rows, validation);
    }
    if (config.model() instanceof NnmfConfig nnmf) {
      return new Nnmf(config, nnmf, data.ratings(), rows, validation);
    }
    throw new IllegalStateException("no model of ratings: " + config.model());
  }

  private int[] all() {
    return IntStream.range(0, data.ratings().size()).toArray();
  }

  private void writePredictions(RunDirectory directory, List<RatingJudgement> judgements) {
    if (config.evaluation().predictions()) {
      PredictionsCsv.write(directory.predictions(), data, judgements);
    }
  }

  private TrainedTables tables(
      RunDirectory directory,
      RatingModel model,
      int[] rows,
      History history,
      SortedMap<String, Double> metrics) {
    if (model instanceof SavableGraph graph) {
      AtomicFiles.write(directory.model(), graph::writeModel);
    }
    RatingTables tables = new RatingTables(data);
    return new TrainedTables(
        tables.movies(model.dimensions(), model.movieVectors()),
        List.of(tables.users(model.dimensions(), model.userVectors())),
        tables.pairs(rows),
        history,
        metrics);
  }

  /**
   * A model at the end of its training.
   *
   * @param rows what it was trained on
   * @param history of the training that chose the epoch
   */
  private record Trained(
      RatingModel model, int[] rows, RatingEvaluation evaluation, History history)
      implements AutoCloseable {
    RatingJudgement judge() {
      return evaluation.judge(model);
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
