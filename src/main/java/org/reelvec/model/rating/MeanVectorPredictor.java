package org.reelvec.model.rating;

import java.util.Arrays;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.math.Vectors;

/**
 * Ranks movies for a user by the cosine with what the user has seen: vectors alone, whatever made
 * them, as a recommender.
 *
 * <pre>
 *   score(u, m) = cos(v_m, sum over the movies n in u's list of v_n / |v_n|)
 * </pre>
 *
 * <p>A movie without a vector comes behind all others. Where nothing is known of a user, all movies
 * with a vector are equal. These are no ratings; only their order means something.
 */
public final class MeanVectorPredictor implements RatingPredictor {
  private final Corpus corpus;
  private final int[] items; // (movies) the row of each movie's vector, or -1
  private final int[] lists; // (users) the sequence of each user, or -1
  private final int dimensions;
  private final float[] units; // (items, dimensions)
  private final float[] mean; // (dimensions)
  private int meanOf = -1; // user

  /**
   * Normalizes a copy of the vectors.
   *
   * @param corpus what users have seen: sequences are users, items movies
   * @param vectors (items, dimensions)
   */
  public MeanVectorPredictor(
      Corpus corpus, int users, int movies, int dimensions, float[] vectors) {
    this.corpus = corpus;
    this.items = Corpus.places(corpus.items(), movies);
    this.lists = Corpus.places(corpus.origins(), users);
    this.dimensions = dimensions;
    this.units = vectors.clone();
    this.mean = new float[dimensions];
    for (int from = 0; from < units.length; from += dimensions) {
      scaleToUnit(units, from);
    }
  }

  private void scaleToUnit(float[] values, int from) {
    double norm = Vectors.norm(values, from, dimensions);
    for (int i = from; i < from + dimensions; i++) {
      values[i] = norm > 0 ? (float) (values[i] / norm) : 0;
    }
  }

  @Override
  public float[] predict(int[] users, int[] movies) {
    float[] scores = new float[users.length];
    for (int i = 0; i < scores.length; i++) {
      int item = items[movies[i]];
      scores[i] =
          item < 0
              ? Float.NEGATIVE_INFINITY
              : (float) Vectors.dot(units, item * dimensions, meanOf(users[i]), 0, dimensions);
    }
    return scores;
  }

  /** Of unit length, or zeros. */
  private float[] meanOf(int user) {
    if (user != meanOf) {
      meanOf = user;
      Arrays.fill(mean, 0);
      int list = lists[user];
      if (list >= 0) {
        add(corpus.sequences().starts()[list], corpus.sequences().starts()[list + 1]);
        scaleToUnit(mean, 0);
      }
    }
    return mean;
  }

  private void add(int from, int to) {
    for (int i = from; i < to; i++) {
      int row = corpus.sequences().tokens()[i] * dimensions;
      for (int d = 0; d < dimensions; d++) {
        mean[d] += units[row + d];
      }
    }
  }
}
