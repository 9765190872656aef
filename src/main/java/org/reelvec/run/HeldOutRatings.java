package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.SplitConfig;
import org.reelvec.config.TrainingConfig.Refit;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.format.RatingReaders;
import org.reelvec.data.ratings.split.RatingSplit;
import org.reelvec.data.ratings.split.RatingSplits;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.io.InputException;
import org.reelvec.model.rating.MeanVectorPredictor;
import org.reelvec.model.rating.RankingEvaluation;

/**
 * Ratings of which a part is held out from a model of movies alone, to be judged by how its vectors
 * rank the movies that a user has not rated yet. As nothing is watched while such a model learns,
 * it also learns from what {@code split} keeps for validation.
 *
 * @param split as configured, its files where they were found
 * @param parts what is learnt from and what is held out
 */
record HeldOutRatings(
    ExperimentConfig config,
    RatingsData source,
    MovieRatings data,
    SplitConfig split,
    RatingSplit parts) {
  /**
   * Reads the ratings and splits them.
   *
   * @param model how the model is called, for messages
   * @throws InputException if they cannot be used, or there are several folds
   */
  static HeldOutRatings read(ExperimentConfig config, RatingsData source, String model) {
    MovieRatings data = RatingReaders.read(source);
    SplitConfig split = SplitFiles.found(config.split(), source.path());
    RatingSplits splits = RatingSplits.of(data, split, config.seed());
    if (splits.count() > 1) {
      throw new InputException(
          "split.type: of %s one test part is judged, and there are %d folds; expected random, last-fraction, time, last-n or probe"
              .formatted(model, splits.count()));
    }
    return new HeldOutRatings(config, source, data, split, splits.split(0).withoutValidation());
  }

  /** The files that were read, and those that say what is held out. */
  List<Path> inputs() {
    return SplitFiles.with(source.path(), split);
  }

  /** Every rating, those held out among them. */
  int[] all() {
    return IntStream.range(0, data.ratings().size()).toArray();
  }

  /** Whether the vectors that are kept are learnt anew from every rating, after the judgement. */
  boolean areLearntAgain() {
    return config.training().refit() == Refit.ALL && parts.test().length > 0;
  }

  /**
   * How vectors rank the movies of held-out ratings; nothing where none is held out.
   *
   * @param seen what users have seen: sequences are users, items movies
   * @param vectors (items, dimensions)
   */
  SortedMap<String, Double> judge(Corpus seen, int dimensions, float[] vectors) {
    if (parts.test().length == 0) {
      return new TreeMap<>();
    }
    Ratings ratings = data.ratings();
    SortedMap<String, Double> figures =
        RankingEvaluation.of(ratings, parts, config.evaluation().ratings(), config.seed())
            .judge(
                new MeanVectorPredictor(
                    seen, ratings.users(), ratings.movies(), dimensions, vectors));
    figures.put("test.ratings", (double) parts.test().length);
    return figures;
  }
}
