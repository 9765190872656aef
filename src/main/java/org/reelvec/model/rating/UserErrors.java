package org.reelvec.model.rating;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
   * @param draws of as many users as have predictions, with replacement; 0 adds nothing
   * @param seed the experiment's; each draw has a stream of its own, whatever thread makes it
   */
  void putIntervalsInto(SortedMap<String, Double> figures, String name, int draws, long seed) {
    double[] sums = ofUsersWithPredictions();
    if (draws > 0 && sums.length > 0) {
      List<ErrorSums> drawn =
          IntStream.range(0, draws)
              .parallel()
              .mapToObj(draw -> draw(sums, RandomStreams.stream(seed, "bootstrap", draw)))
              .toList();
      putInterval(figures, name + ".rmse", drawn.stream().mapToDouble(ErrorSums::rmse).toArray());
      putInterval(figures, name + ".mae", drawn.stream().mapToDouble(ErrorSums::mae).toArray());
    }
  }

  /** The three sums of each user side by side, since a draw waits for nothing but memory. */
  private double[] ofUsersWithPredictions() {
    return IntStream.range(0, counts.length)
        .filter(user -> counts[user] > 0)
        .boxed()
        .flatMapToDouble(user -> DoubleStream.of(counts[user], squared[user], absolute[user]))
        .toArray();
  }

  private static ErrorSums draw(double[] sums, RandomGenerator random) {
    int users = sums.length / 3;
    ErrorSums drawn = new ErrorSums();
    for (int i = 0; i < users; i++) {
      int user = 3 * random.nextInt(users);
      drawn.add((long) sums[user], sums[user + 1], sums[user + 2]);
    }
    return drawn;
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
