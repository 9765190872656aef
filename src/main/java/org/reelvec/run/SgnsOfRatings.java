package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.SgnsConfig.Context;
import org.reelvec.data.ratings.RatingSummary;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.RatingSequences;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.model.TrainingMemory;
import org.reelvec.model.sgns.Sgns;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Skip-gram over the movies that each user rated.
 *
 * @param ratings what is learnt from and what is held out
 * @param judged what the held-out figures are of
 * @param kept what the vectors are of: the same, or with {@code training.refit: all} everything
 */
record SgnsOfRatings(
    ExperimentConfig config,
    SgnsConfig modelConfig,
    HeldOutRatings ratings,
    Corpus judged,
    Corpus kept)
    implements SgnsTrial {

  static SgnsOfRatings read(ExperimentConfig config, SgnsConfig model, RatingsData source) {
    HeldOutRatings ratings = HeldOutRatings.read(config, source, "sgns");
    if (model.context() == Context.WINDOW && !ratings.data().ratings().hasTimes()) {
      throw InputException.in(
          source.path(),
          "it is not known when ratings were given, and model.context: window goes by their order"
              + " in time (set model.context: history)");
    }
    Corpus judged = corpus(ratings, model, ratings.parts().train());
    Corpus kept = ratings.areLearntAgain() ? corpus(ratings, model, ratings.all()) : judged;
    return new SgnsOfRatings(config, model, ratings, judged, kept);
  }

  private static Corpus corpus(HeldOutRatings ratings, SgnsConfig model, int[] rows) {
    Path source = ratings.source().path();
    Sequences all = RatingSequences.of(ratings.data().ratings(), rows, model.minRating());
    if (all.tokens().length == 0) {
      throw InputException.in(
          source,
          "no rating to train on is at least %s (lower model.min-rating)"
              .formatted(model.minRating()));
    }
    return Corpus.of(source, all, model.minCount());
  }

  @Override
  public List<String> summary() {
    List<String> lines = new ArrayList<>(RatingSummary.lines(ratings.source(), ratings.data()));
    lines.add(judged.line("movies", "users", "ratings"));
    if (ratings.areLearntAgain()) {
      lines.add("the second time, " + kept.line("movies", "users", "ratings"));
    }
    return lines;
  }

  @Override
  public Embedding untrained() {
    return tables().untrained();
  }

  @Override
  public List<Path> inputs() {
    return ratings.inputs();
  }

  @Override
  public TrainingMemory memory() {
    int movies = kept.sequences().items();
    return TrainingMemory.ofSkipGram(modelConfig, movies, movies);
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    try (Sgns model = Sgns.of(config, modelConfig, judged.sequences())) {
      History history = trainings.first(model);
      SortedMap<String, Double> metrics = Trainings.figures(history, config.training());
      metrics.putAll(ratings.judge(judged, modelConfig.dimensions(), model.vectors()));
      return ratings.areLearntAgain()
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

  private TrainedTables tables(Sgns model, History history, SortedMap<String, Double> metrics) {
    return new TrainedTables(
        tables().movies(modelConfig.dimensions(), model.vectors()),
        List.of(),
        tables().pairs(ratings.areLearntAgain() ? ratings.all() : ratings.parts().train()),
        history,
        metrics);
  }

  private CorpusTables tables() {
    return new CorpusTables(ratings.data(), kept, modelConfig.minRating());
  }
}
