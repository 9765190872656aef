package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.SgnsConfig.Context;
import org.reelvec.config.SplitConfig;
import org.reelvec.config.TrainingConfig.Refit;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.RatingSummary;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.format.RatingReaders;
import org.reelvec.data.ratings.split.RatingSplit;
import org.reelvec.data.ratings.split.RatingSplits;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.RatingSequences;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.model.rating.MeanVectorPredictor;
import org.reelvec.model.rating.RankingEvaluation;
import org.reelvec.model.sgns.Sgns;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Skip-gram over the movies that each user rated. Held-out ratings are judged by how the vectors
 * rank the movies that a user has not rated yet; as nothing is watched while it trains, what {@code
 * split} keeps for validation is trained on too.
 *
 * @param split as configured, its files where they were found
 * @param parts what is trained on and what is held out
 * @param judged what the held-out figures are of
 * @param kept what the vectors are of: the same, or with {@code training.refit: all} everything
 */
record SgnsOfRatings(
    ExperimentConfig config,
    SgnsConfig modelConfig,
    RatingsData source,
    MovieRatings data,
    SplitConfig split,
    RatingSplit parts,
    Corpus judged,
    Corpus kept)
    implements SgnsTrial {

  static SgnsOfRatings read(ExperimentConfig config, SgnsConfig model, RatingsData source) {
    MovieRatings data = RatingReaders.read(source);
    if (model.context() == Context.WINDOW && !data.ratings().hasTimes()) {
      throw InputException.in(
          source.path(),
          "it is not known when ratings were given, and model.context: window goes by their order"
              + " in time (set model.context: history)");
    }
    SplitConfig split = SplitFiles.found(config.split(), source.path());
    RatingSplits splits = RatingSplits.of(data, split, config.seed());
    if (splits.count() > 1) {
      throw new InputException(
          "split.type: of sgns one test part is judged, and there are %d folds; expected random, last-fraction, time, last-n or probe"
              .formatted(splits.count()));
    }
    RatingSplit parts = splits.split(0).withoutValidation();
    Corpus judged = corpus(source, model, data, parts.train());
    Corpus kept =
        trainsAgain(config, parts) ? corpus(source, model, data, all(data.ratings())) : judged;
    return new SgnsOfRatings(config, model, source, data, split, parts, judged, kept);
  }

  private static Corpus corpus(
      RatingsData source, SgnsConfig model, MovieRatings data, int[] rows) {
    Sequences all = RatingSequences.of(data.ratings(), rows, model.minRating());
    if (all.tokens().length == 0) {
      throw InputException.in(
          source.path(),
          "no rating to train on is at least %s (lower model.min-rating)"
              .formatted(model.minRating()));
    }
    return Corpus.of(source.path(), all, model.minCount());
  }

  private static boolean trainsAgain(ExperimentConfig config, RatingSplit parts) {
    return config.training().refit() == Refit.ALL && parts.test().length > 0;
  }

  private static int[] all(Ratings ratings) {
    return IntStream.range(0, ratings.size()).toArray();
  }

  @Override
  public List<String> summary() {
    List<String> lines = new ArrayList<>(RatingSummary.lines(source, data));
    lines.add(judged.line("movies", "users", "ratings"));
    if (trainsAgain(config, parts)) {
      lines.add("the second time, " + kept.line("movies", "users", "ratings"));
    }
    return lines;
  }

  @Override
  public Embedding untrained() {
    return tables().movies(1, new float[kept.items().length]);
  }

  @Override
  public List<Path> inputs() {
    List<Path> files = new ArrayList<>(InputFiles.within(source.path()));
    files.addAll(SplitFiles.of(split));
    return files;
  }

  @Override
  public void check() {}

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    try (Sgns model = Sgns.of(config, modelConfig, judged.sequences())) {
      History history = trainings.first(model);
      SortedMap<String, Double> metrics = Trainings.figures(history, config.training());
      if (parts.test().length > 0) {
        metrics.put("test.ratings", (double) parts.test().length);
        metrics.putAll(judge(model.vectors()));
      }
      return trainsAgain(config, parts)
          ? again(trainings, history, metrics)
          : tables(model, history, metrics);
    }
  }

  private TrainedTables again(
      Trainings trainings, History history, SortedMap<String, Double> metrics) {
    try (Sgns model = Sgns.of(config, modelConfig, kept.sequences())) {
      trainings.second(model, history);
      return tables(model, history, metrics);
    }
  }

  private SortedMap<String, Double> judge(float[] vectors) {
    Ratings ratings = data.ratings();
    return RankingEvaluation.of(ratings, parts, config.evaluation().ratings(), config.seed())
        .judge(
            new MeanVectorPredictor(
                judged, ratings.users(), ratings.movies(), modelConfig.dimensions(), vectors));
  }

  private TrainedTables tables(Sgns model, History history, SortedMap<String, Double> metrics) {
    return new TrainedTables(
        tables().movies(modelConfig.dimensions(), model.vectors()),
        List.of(),
        tables().pairs(trainsAgain(config, parts) ? all(data.ratings()) : parts.train()),
        history,
        metrics);
  }

  private CorpusTables tables() {
    return new CorpusTables(data, kept, modelConfig.minRating());
  }
}
