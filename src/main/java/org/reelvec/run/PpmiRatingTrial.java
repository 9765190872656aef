package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.RatingsData;
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
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.model.ppmi.Baskets;
import org.reelvec.model.ppmi.PpmiSvd;
import org.reelvec.model.rating.MeanVectorPredictor;
import org.reelvec.model.rating.RankingEvaluation;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Movies rated by the same users, without training: nothing is chosen on validation ratings, so
 * they are with those that the vectors are made from.
 *
 * @param split what is held out
 * @param first of the ratings that are not held out
 */
record PpmiRatingTrial(
    ExperimentConfig config,
    PpmiSvdConfig model,
    RatingsData source,
    MovieRatings data,
    SplitConfig files,
    RatingSplit split,
    Once<PpmiSvd> first)
    implements Trial {

  static PpmiRatingTrial read(ExperimentConfig config, RatingsData source, PpmiSvdConfig model) {
    MovieRatings data = RatingReaders.read(source);
    SplitConfig files = SplitFiles.found(config.split(), source.path());
    RatingSplits splits = RatingSplits.of(data, files, config.seed());
    if (splits.count() > 1) {
      throw new InputException(
          "split.type: of ppmi-svd one test part is judged, and there are %d folds; expected random, last-fraction, time, last-n or probe"
              .formatted(splits.count()));
    }
    RatingSplit split = splits.split(0).withoutValidation();
    return new PpmiRatingTrial(
        config,
        model,
        source,
        data,
        files,
        split,
        new Once<>(() -> vectors(config, model, data.ratings(), split.train())));
  }

  @Override
  public List<String> summary() {
    return RatingSummary.lines(source, data);
  }

  @Override
  public Embedding untrained() {
    return new RatingTables(data).movies(1, new float[data.movieKeys().size()]);
  }

  @Override
  public List<Path> inputs() {
    List<Path> paths = new ArrayList<>(InputFiles.within(source.path()));
    paths.addAll(SplitFiles.of(files));
    return paths;
  }

  /** Whether the movies have as many dimensions as are wanted is known when they are computed. */
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
    if (config.training().refit() != Refit.ALL || split.test().length == 0) {
      return tables(judged, split.train(), metrics);
    }
    progress.say("again on all ratings, for the vectors");
    int[] all = IntStream.range(0, data.ratings().size()).toArray();
    return tables(vectors(config, model, data.ratings(), all), all, metrics);
  }

  /** How the vectors rank the movies that a user has not rated yet. */
  private SortedMap<String, Double> judge(PpmiSvd vectors) {
    if (split.test().length == 0) {
      return new TreeMap<>();
    }
    Ratings ratings = data.ratings();
    Corpus seen =
        Corpus.of(
            source.path(),
            RatingSequences.of(ratings, split.train(), model.minRating()),
            model.minCount());
    Embedding learnt =
        new RatingTables(data)
            .movies(model.dimensions(), vectors.movieVectors())
            .select(seen.items());
    SortedMap<String, Double> figures =
        RankingEvaluation.of(ratings, split, config.evaluation().ratings(), config.seed())
            .judge(
                new MeanVectorPredictor(
                    seen, ratings.users(), ratings.movies(), model.dimensions(), learnt.vectors()));
    figures.put("test.ratings", (double) split.test().length);
    return figures;
  }

  private TrainedTables tables(PpmiSvd vectors, int[] rows, SortedMap<String, Double> metrics) {
    RatingTables tables = new RatingTables(data);
    return new TrainedTables(
        tables.movies(model.dimensions(), vectors.movieVectors()),
        List.of(),
        tables.pairs(rows),
        History.empty(),
        metrics);
  }

  private static PpmiSvd vectors(
      ExperimentConfig config, PpmiSvdConfig model, Ratings ratings, int[] rows) {
    Double least = model.minRating();
    int[] liked =
        least == null
            ? rows
            : Arrays.stream(rows).filter(row -> ratings.value()[row] >= least).toArray();
    if (liked.length == 0) {
      throw new InputException(
          "model.min-rating: %s is above all %d ratings; lower it".formatted(least, rows.length));
    }
    Baskets baskets =
        Baskets.of(
            ratings.users(),
            ratings.movies(),
            Arrays.stream(liked).map(row -> ratings.user()[row]).toArray(),
            Arrays.stream(liked).map(row -> ratings.movie()[row]).toArray(),
            model.minCount());
    return PpmiSvd.ofBaskets(model, baskets, config.training().threads());
  }
}
