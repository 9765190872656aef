package org.reelvec.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * How users who rated two movies agree on them: by Pearson's correlation of their ratings, each
 * less the mean of all of its user's ratings, so that a generous user does not pass for one who
 * likes both.
 *
 * <p>Works on the columns as they are: beside them it takes 16 bytes a user and one pass over the
 * ratings a question, however many movies are compared.
 */
public final class CoRatings {
  /** Fewer points lie on a line whatever they are. */
  private static final int FEWEST = 3;

  /** A variance below this is that of equal ratings, up to rounding. */
  private static final double SMALLEST_VARIANCE = 1e-9;

  /**
   * Two movies in the eyes of those who rated both.
   *
   * @param raters how many these are
   * @param correlation -1..1; null where fewer than three rated both, or all rated one alike
   */
  public record CoRating(int raters, @Nullable Double correlation) {}

  private final int[] movies; // (ratings)
  private final int[] users; // (ratings)
  private final float[] ratings; // (ratings)
  private final double[] means; // (users)

  /**
   * Computes the users' means.
   *
   * @param pairs ratings in any order, as columns {@code movie}, {@code user} (whole numbers from
   *     0) and {@code rating}; no user rated a movie twice
   * @throws InputException if a column is missing or of another type, or a number is negative
   */
  public CoRatings(Table pairs) {
    if (!(pairs.columns().get("movie") instanceof Column.Ints movieColumn)
        || !(pairs.columns().get("user") instanceof Column.Ints userColumn)
        || !(pairs.columns().get("rating") instanceof Column.Floats ratingColumn)) {
      throw new InputException(
          "the pairs are no ratings; expected whole numbers 'movie' and 'user' and a number"
              + " 'rating' of 32 bits, found: "
              + String.join(", ", pairs.columns().keySet()));
    }
    movies = movieColumn.values();
    users = userColumn.values();
    ratings = ratingColumn.values();
    means = means();
  }

  private double[] means() {
    if (IntStream.of(users).anyMatch(user -> user < 0)
        || IntStream.of(movies).anyMatch(movie -> movie < 0)) {
      throw new InputException("the pairs hold a negative number; expected rows of tables, from 0");
    }
    double[] means = new double[IntStream.of(users).max().orElse(-1) + 1];
    int[] counts = new int[means.length];
    for (int pair = 0; pair < users.length; pair++) {
      means[users[pair]] += ratings[pair];
      counts[users[pair]]++;
    }
    Arrays.setAll(means, user -> means[user] / counts[user]);
    return means;
  }

  /**
   * Compares a movie with others.
   *
   * @param others rows of movies, each once
   * @return one an other movie, in their order
   */
  public List<CoRating> with(int movie, int[] others) {
    float[] own = new float[means.length]; // (users) less the user's mean; NaN where not rated
    Arrays.fill(own, Float.NaN);
    for (int pair = 0; pair < movies.length; pair++) {
      if (movies[pair] == movie) {
        own[users[pair]] = centered(pair);
      }
    }
    Comoments[] byMovie =
        new Comoments
            [1
                + Math.max(
                    IntStream.of(movies).max().orElse(0), IntStream.of(others).max().orElse(0))];
    IntStream.of(others).forEach(other -> byMovie[other] = new Comoments());
    for (int pair = 0; pair < movies.length; pair++) {
      Comoments comoments = byMovie[movies[pair]];
      if (comoments != null && !Float.isNaN(own[users[pair]])) {
        comoments.add(own[users[pair]], centered(pair));
      }
    }
    List<CoRating> found = new ArrayList<>();
    IntStream.of(others).forEach(other -> found.add(byMovie[other].summary()));
    return List.copyOf(found);
  }

  private float centered(int pair) {
    return (float) (ratings[pair] - means[users[pair]]);
  }

  /** Running means and sums of squared deviations of two variables (Welford 1962). */
  private static final class Comoments {
    private int count;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    void add(double x, double y) {
      count++;
      double fromX = x - meanX;
      double fromY = y - meanY;
      meanX += fromX / count;
      meanY += fromY / count;
      squaresX += fromX * (x - meanX);
      squaresY += fromY * (y - meanY);
      products += fromX * (y - meanY);
    }

    CoRating summary() {
      double smallest = count * SMALLEST_VARIANCE;
      if (count < FEWEST || squaresX < smallest || squaresY < smallest) {
        return new CoRating(count, null);
      }
      double correlation = products / Math.sqrt(squaresX * squaresY);
      return new CoRating(count, Math.max(-1, Math.min(1, correlation)));
    }
  }
}
