package org.reelvec.model.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.RandomStreams;

/**
 * Ratings of a known make: mean, biases, a dot product of known vectors, and noise. Every fifth is
 * held out.
 */
public record PlantedRatings(Ratings ratings, int[] train, int[] test) {
  public static final int USERS = 120;
  public static final int MOVIES = 80;
  public static final double NOISE = 0.2;
  private static final double SHARE = 0.4;

  /** No figures. */
  public static final Function<RatingPredictor, SortedMap<String, Double>> UNJUDGED =
      predictor -> new TreeMap<>();

  /** Biases of a spread, and vectors of a rank (0 for none) whose product has a spread of 1. */
  public static PlantedRatings of(double biases, int rank) {
    RandomGenerator random = RandomStreams.stream(8, "planted");
    double[][] users = normal(USERS, rank + 1, random);
    double[][] movies = normal(MOVIES, rank + 1, random);
    List<int[]> pairs = new ArrayList<>();
    List<Float> values = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      for (int movie = 0; movie < MOVIES; movie++) {
        if (random.nextDouble() < SHARE) {
          double value = 3 + biases * (users[user][rank] + movies[movie][rank]);
          for (int i = 0; i < rank; i++) {
            value += users[user][i] * movies[movie][i] / Math.sqrt(rank);
          }
          pairs.add(new int[] {user, movie});
          values.add((float) (value + NOISE * random.nextGaussian()));
        }
      }
    }
    float[] value = new float[values.size()];
    for (int i = 0; i < value.length; i++) {
      value[i] = values.get(i);
    }
    Ratings ratings =
        new Ratings(
            USERS,
            MOVIES,
            pairs.stream().mapToInt(pair -> pair[0]).toArray(),
            pairs.stream().mapToInt(pair -> pair[1]).toArray(),
            value,
            new int[0]);
    return new PlantedRatings(
        ratings,
        IntStream.range(0, value.length).filter(row -> row % 5 > 0).toArray(),
        IntStream.range(0, value.length).filter(row -> row % 5 == 0).toArray());
  }

  private static double[][] normal(int rows, int columns, RandomGenerator random) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextGaussian();
      }
    }
    return values;
  }

  /** A configuration for ratings. */
  public static ExperimentConfig config(String model, String... overrides) {
    List<String> all = new ArrayList<>();
    all.add("data.format=movielens-csv");
    all.add("model.type=" + model);
    all.add("training.batch=256");
    all.addAll(List.of(overrides));
    return ConfigReader.readText("test", "", all);
  }

  /** Trains these epochs; the mean loss of the last. */
  public static double train(RatingModel model, int fromEpoch, int toEpoch) {
    double loss = Double.NaN;
    for (int epoch = fromEpoch; epoch <= toEpoch; epoch++) {
      model.startEpoch(epoch);
      loss = 0;
      long samples = 0;
      for (int step = 1; step <= model.stepsPerEpoch(); step++) {
        loss += model.step() * model.samples(step);
        samples += model.samples(step);
      }
      loss /= samples;
    }
    return loss;
  }

  /** Root mean square error on the ratings held out. */
  public double testError(RatingPredictor predictor) {
    int[] users = IntStream.of(test).map(row -> ratings.user()[row]).toArray();
    int[] movies = IntStream.of(test).map(row -> ratings.movie()[row]).toArray();
    float[] predictions = predictor.predict(users, movies);
    double sum = 0;
    for (int i = 0; i < test.length; i++) {
      double error = ratings.value()[test[i]] - predictions[i];
      sum += error * error;
    }
    return Math.sqrt(sum / test.length);
  }

  /** The error of predicting the mean of the training ratings. */
  public double errorOfTheMean() {
    float mean = (float) RatingScale.of(ratings, train).mean();
    return testError(
        (users, movies) -> {
          float[] predictions = new float[users.length];
          Arrays.fill(predictions, mean);
          return predictions;
        });
  }
}
