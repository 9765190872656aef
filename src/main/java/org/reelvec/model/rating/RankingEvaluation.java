package org.reelvec.model.rating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.split.RatingSplit;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;
import org.reelvec.math.TopRows;

/**
 * How well predictions rank the movies that a user has not rated in training or validation. A test
 * rating of at least {@code evaluation.ratings.relevant} is a hit; k is {@code
 * evaluation.ratings.top}. Means over users with a hit, user by user in memory of one row of
 * movies:
 *
 * <pre>
 *   test.recall@k   share of the user's hits among the first k movies
 *   test.ndcg@k     sum over hits among the first k of 1 / log2(1 + rank), as a share of the largest possible
 *   test.popularity.recall@k, .ndcg@k   the same of ranking by number of training ratings
 *   test.ranking.users                  number of users ranked for
 * </pre>
 *
 * <p>Of equal predictions, the movie of the lower index comes first. The discount is that of K.
 * Järvelin and J. Kekäläinen (ACM TOIS 20, 2002) with gains of 0 and 1.
 */
public final class RankingEvaluation {
  private static final int BLOCK = 1 << 14;

  private final Ratings data;
  private final RatingSplit split;
  private final TrainingCounts counts;
  private final RatingFigures config;
  private final long seed;

  /**
   * Ranks by these settings.
   *
   * @param counts of the training part
   * @param seed draws the users where there are more than are to be ranked for
   */
  RankingEvaluation(
      Ratings data, RatingSplit split, TrainingCounts counts, RatingFigures config, long seed) {
    this.data = data;
    this.split = split;
    this.counts = counts;
    this.config = config;
    this.seed = seed;
  }

  /**
   * Ranks by these settings, beside popularity in the training part.
   *
   * @param split with at least one training rating
   */
  public static RankingEvaluation of(
      Ratings data, RatingSplit split, RatingFigures config, long seed) {
    return new RankingEvaluation(data, split, TrainingCounts.of(data, split.train()), config, seed);
  }

  /** The figures; empty where no rating counts as a hit by the configuration. */
  public SortedMap<String, Double> judge(RatingPredictor predictor) {
    SortedMap<String, Double> figures = new TreeMap<>();
    Double relevant = config.relevant();
    if (relevant == null) {
      return figures;
    }
    int[] users = users(relevant);
    figures.put("test.ranking.users", (double) users.length);
    if (users.length > 0) {
      UserMovies hits = UserMovies.of(data, users, relevant, split.test());
      UserMovies known =
          UserMovies.of(data, users, Double.NEGATIVE_INFINITY, split.train(), split.validation());
      put(figures, "test", users, hits, known, predictor);
      put(figures, "test.popularity", users, hits, known, this::popularity);
    }
    return figures;
  }

  /** Users with a hit, ascending; drawn by the seed where they are too many. */
  private int[] users(double relevant) {
    BitSet withHit = new BitSet();
    for (int row : split.test()) {
      if (data.value()[row] >= relevant) {
        withHit.set(data.user()[row]);
      }
    }
    int[] users = withHit.stream().toArray();
    if (users.length <= config.users()) {
      return users;
    }
    Shuffle.tail(users, config.users(), RandomStreams.stream(seed, "ranking"));
    int[] drawn = Arrays.copyOfRange(users, users.length - config.users(), users.length);
    Arrays.sort(drawn);
    return drawn;
  }

  private void put(
      SortedMap<String, Double> figures,
      String name,
      int[] users,
      UserMovies hits,
      UserMovies known,
      RatingPredictor predictor) {
    boolean[] isKnown = new boolean[data.movies()];
    boolean[] isHit = new boolean[data.movies()];
    double recall = 0;
    double gain = 0;
    for (int place = 0; place < users.length; place++) {
      known.mark(place, isKnown, true);
      hits.mark(place, isHit, true);
      int[] top = top(predictor, users[place], isKnown);
      recall +=
          Arrays.stream(top).filter(movie -> isHit[movie]).count() / (double) hits.count(place);
      gain += gain(top, isHit) / largestGain(hits.count(place));
      known.mark(place, isKnown, false);
      hits.mark(place, isHit, false);
    }
    figures.put(name + ".recall@" + config.top(), recall / users.length);
    figures.put(name + ".ndcg@" + config.top(), gain / users.length);
  }

  /** The best unknown movies, best first. */
  private int[] top(RatingPredictor predictor, int user, boolean[] isKnown) {
    TopRows top = new TopRows(Math.min(config.top(), data.movies()));
    for (int from = 0; from < data.movies(); from += BLOCK) {
      int[] movies = IntStream.range(from, Math.min(from + BLOCK, data.movies())).toArray();
      int[] users = new int[movies.length];
      Arrays.fill(users, user);
      float[] scores = predictor.predict(users, movies);
      for (int i = 0; i < scores.length; i++) {
        if (!isKnown[movies[i]]) {
          top.offer(movies[i], scores[i]);
        }
      }
    }
    return top.sorted().stream().mapToInt(TopRows.Entry::row).toArray();
  }

  private double gain(int[] top, boolean[] isHit) {
    return IntStream.range(0, top.length)
        .filter(place -> isHit[top[place]])
        .mapToDouble(RankingEvaluation::discount)
        .sum();
  }

  private double largestGain(int hits) {
    return IntStream.range(0, Math.min(hits, config.top()))
        .mapToDouble(RankingEvaluation::discount)
        .sum();
  }

  /** 1 / log2(1 + rank), where the first place, 0, has rank 1. */
  private static double discount(int place) {
    return Math.log(2) / Math.log(2 + place);
  }

  private float[] popularity(int[] users, int[] movies) {
    float[] scores = new float[movies.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = counts.movies()[movies[i]];
    }
    return scores;
  }
}
