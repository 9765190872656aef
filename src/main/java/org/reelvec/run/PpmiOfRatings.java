package org.reelvec.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.data.ratings.RatingSummary;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.RatingSequences;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.Once;
import org.reelvec.model.ppmi.Baskets;
import org.reelvec.model.ppmi.PpmiSvd;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Movies rated by the same users.
 *
 * @param ratings what vectors are made from and what is held out
 */
record PpmiOfRatings(
    ExperimentConfig config, PpmiSvdConfig model, HeldOutRatings ratings, Once<PpmiSvd> first)
    implements PpmiTrial {

  static PpmiOfRatings read(ExperimentConfig config, PpmiSvdConfig model, RatingsData source) {
    HeldOutRatings ratings = HeldOutRatings.read(config, source, "ppmi-svd");
    return new PpmiOfRatings(
        config,
        model,
        ratings,
        new Once<>(() -> vectors(config, model, ratings, ratings.parts().train())));
  }

  private static PpmiSvd vectors(
      ExperimentConfig config, PpmiSvdConfig model, HeldOutRatings ratings, int[] rows) {
    Sequences liked = liked(model, ratings, rows);
    if (liked.tokens().length == 0) {
      throw new InputException(
          model.minRating() == null
              ? "split: no rating is left to learn from; hold out fewer"
              : "model.min-rating: %s is above all %d ratings; lower it"
                  .formatted(model.minRating(), rows.length));
    }
    return PpmiSvd.ofBaskets(
        model, Baskets.of(liked, model.minCount()), config.training().threads());
  }

  private static Sequences liked(PpmiSvdConfig model, HeldOutRatings ratings, int[] rows) {
    return RatingSequences.of(ratings.data().ratings(), rows, model.minRating());
  }

  @Override
  public List<String> summary() {
    return RatingSummary.lines(ratings.source(), ratings.data());
  }

  @Override
  public Embedding untrained() {
    return new RatingTables(ratings.data()).untrained();
  }

  @Override
  public List<Path> inputs() {
    return ratings.inputs();
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    PpmiSvd judged = first.get();
    progress.say(judged.reduction().summary());
    int[] train = ratings.parts().train();
    SortedMap<String, Double> metrics = judge(judged, train);
    metrics.put("svd.kept", judged.reduction().kept());
    if (!ratings.areLearntAgain()) {
      return tables(judged, train, metrics);
    }
    progress.say("again on all ratings, for the vectors");
    int[] all = ratings.all();
    return tables(vectors(config, model, ratings, all), all, metrics);
  }

  private SortedMap<String, Double> judge(PpmiSvd vectors, int[] train) {
    if (ratings.parts().test().length == 0) {
      return new TreeMap<>();
    }
    Sequences liked = liked(model, ratings, train);
    Corpus seen = Corpus.of(ratings.source().path(), liked, model.minCount());
    Embedding learnt = movies(vectors).select(seen.items());
    return ratings.judge(seen, model.dimensions(), learnt.vectors());
  }

  private Embedding movies(PpmiSvd vectors) {
    return untrained().with(model.dimensions(), vectors.movieVectors());
  }

  private TrainedTables tables(PpmiSvd vectors, int[] rows, SortedMap<String, Double> metrics) {
    return new TrainedTables(
        movies(vectors),
        List.of(),
        new RatingTables(ratings.data()).pairs(learnt(rows)),
        History.empty(),
        metrics);
  }

  /** Those of the ratings that were high enough. */
  private int[] learnt(int[] rows) {
    Double least = model.minRating();
    float[] values = ratings.data().ratings().value();
    return least == null ? rows : Arrays.stream(rows).filter(row -> values[row] >= least).toArray();
  }
}
