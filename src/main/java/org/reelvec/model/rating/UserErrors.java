package org.reelvec.model.rating;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.RandomStreams;

/**
 * Sums over the errors of predictions, user by user: 20 bytes a user, however many ratings.
 *
 * <p>One user's errors hang together, so that intervals come from drawing users, not ratings: the
 * percentile bootstrap of clusters (Davison and Hinkley, Bootstrap Methods and their Application,
 * 1997, section 3.8).
 */
final class UserErrors {
  private static final int SUMS = 3; // count, squared, absolute

  private final int[] counts; // (users)
  private final double[] squared; // (users)
  private final double[] absolute; // (users)

  UserErrors(int users) {
    counts = new int[users];
    squared = new double[users];
    absolute = new double[users];
  }

  /** Takes predictions of some rows in. */
  void add(Ratings data, int[] rows, float[] predictions) {
    for (int i = 0; i < rows.length; i++) {
      int user = data.user()[rows[i]];
      double error = (double) predictions[i] - data.value()[rows[i]];
      counts[user]++;
      squared[user] += error * error;
      absolute[user] += Math.abs(error);
    }
  }

  /**
   * Adds 95 % intervals of RMSE and MAE, between the 2.5th and the 97.5th percentile of draws.
   *
   * @param name such as {@code test}
   * @param folds whose mean the figures are; a draw takes the same users in each, and leaves out
   *     folds that hold none of them
   * @param draws of as many users as have predictions, with replacement; 0 adds nothing
   * @param seed the experiment's; each draw has a stream of its own, whatever thread makes it
   */
  static void putIntervalsInto(
      SortedMap<String, Double> figures,
      String name,
      List<UserErrors> folds,
      int draws,
      long seed) {
    double[] sums = ofUsersWithPredictions(folds);
    if (draws > 0 && sums.length > 0) {
      List<List<ErrorSums>> drawn =
          IntStream.range(0, draws)
              .parallel()
              .mapToObj(
                  draw -> draw(sums, folds.size(), RandomStreams.stream(seed, "bootstrap", draw)))
              .toList();
      putInterval(figures, name + ".rmse", means(drawn, ErrorSums::rmse));
      putInterval(figures, name + ".mae", means(drawn, ErrorSums::mae));
    }
  }

  /** The sums of each user side by side, since a draw waits for nothing but memory. */
  private static double[] ofUsersWithPredictions(List<UserErrors> folds) {
    int users = folds.isEmpty() ? 0 : folds.get(0).counts.length;
    return IntStream.range(0, users)
        .filter(user -> folds.stream().anyMatch(fold -> fold.counts[user] > 0))
        .boxed()
        .flatMapToDouble(user -> folds.stream().flatMapToDouble(fold -> fold.sums(user)))
        .toArray();
  }

  private DoubleStream sums(int user) {
    return DoubleStream.of(counts[user], squared[user], absolute[user]);
  }

  /** The sums of each fold that holds any of the users drawn. */
  private static List<ErrorSums> draw(double[] sums, int folds, RandomGenerator random) {
    int width = SUMS * folds;
    int users = sums.length / width;
    double[] drawn = new double[width];
    for (int i = 0; i < users; i++) {
      int user = width * random.nextInt(users);
      for (int j = 0; j < width; j++) {
        drawn[j] += sums[user + j];
      }
    }
    return Stream.iterate(0, at -> at < width, at -> at + SUMS)
        .filter(at -> drawn[at] > 0)
        .map(at -> ErrorSums.of((long) drawn[at], drawn[at + 1], drawn[at + 2]))
        .toList();
  }

  private static double[] means(List<List<ErrorSums>> drawn, ToDoubleFunction<ErrorSums> figure) {
    return drawn.stream()
        .mapToDouble(folds -> folds.stream().mapToDouble(figure).average().orElseThrow())
        .toArray();
  }

  private static void putInterval(SortedMap<String, Double> figures, String name, double[] drawn) {
    Arrays.sort(drawn);
    figures.put(name + ".low", percentile(drawn, 0.025));
    figures.put(name + ".high", percentile(drawn, 0.975));
  }

  private static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
