package org.reelvec.model.nnmf;

import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.NnmfConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.model.rating.PlantedRatings;

/** Ratings to factorize, models of them, and their objective. */
final class NnmfCases {
  private NnmfCases() {}

  /** Whole numbers, of pairs that may come twice. */
  static Ratings random(long seed, int users, int movies, int count, int lowest, int highest) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(lowest, highest + 1);
    }
    return new Ratings(
        users,
        movies,
        random.ints(count, 0, users).toArray(),
        random.ints(count, 0, movies).toArray(),
        values,
        new int[0]);
  }

  /** A matrix of non-negative rank 3, of which a share is seen, shuffled. */
  static Ratings planted(int users, int movies, double share) {
    SplittableRandom random = new SplittableRandom(3);
    double[] factors =
        random.doubles(3L * (users + movies)).map(x -> x < 0.3 ? 0 : 2 * x).toArray();
    int[] seen =
        IntStream.range(0, users * movies).filter(i -> random.nextDouble() < share).toArray();
    float[] values = new float[seen.length];
    for (int i = 0; i < seen.length; i++) {
      for (int f = 0; f < 3; f++) {
        double user = factors[3 * (seen[i] / movies) + f];
        values[i] += (float) (user * factors[3 * (users + seen[i] % movies) + f]);
      }
    }
    return new Ratings(
        users,
        movies,
        IntStream.of(seen).map(i -> i / movies).toArray(),
        IntStream.of(seen).map(i -> i % movies).toArray(),
        values,
        new int[0]);
  }

  static ExperimentConfig config(String... overrides) {
    return PlantedRatings.config(
        "nnmf",
        Stream.concat(Stream.of("training.threads=1"), Stream.of(overrides))
            .toArray(String[]::new));
  }

  static Nnmf model(ExperimentConfig config, Ratings ratings, int... rows) {
    return new Nnmf(
        config, (NnmfConfig) config.model(), ratings, rows, predictor -> new TreeMap<>());
  }

  static Nnmf model(ExperimentConfig config, Ratings ratings) {
    return model(config, ratings, IntStream.range(0, ratings.size()).toArray());
  }

  /** The objective in double precision, from what the model says of itself. */
  static double objective(Nnmf model, ExperimentConfig config, Ratings ratings) {
    NnmfConfig settings = (NnmfConfig) config.model();
    FactorModel factors = model.model();
    int d = settings.dimensions();
    float[] p = model.userVectors();
    float[] q = model.movieVectors();
    double sum = squares(model, ratings);
    for (int i = 0; i < ratings.size(); i++) {
      int user = ratings.user()[i];
      int movie = ratings.movie()[i];
      for (int f = 0; f < d; f++) {
        sum += settings.l2() * (square(p[user * d + f]) + square(q[movie * d + f]));
      }
      double userBias = factors.users().biases()[user];
      sum += settings.biasL2() * (square(userBias) + square(factors.movies().biases()[movie]));
    }
    return sum;
  }

  /** Summed squared errors. */
  static double squares(Nnmf model, Ratings ratings) {
    double sum = 0;
    for (int i = 0; i < ratings.size(); i++) {
      double prediction = model.model().predict(ratings.user()[i], ratings.movie()[i]);
      sum += square(ratings.value()[i] - prediction);
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
