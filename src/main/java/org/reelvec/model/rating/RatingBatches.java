package org.reelvec.model.rating;

import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.config.TrainingConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.math.KeyedOrder;
import org.reelvec.math.RandomStreams;

/**
 * Batches of an epoch: the training ratings in a new order each time, the last batch as small as
 * the rest. With {@code training.steps-per-epoch} an epoch is that many full batches of such an
 * order: no rating comes twice before all have come once. An order takes no memory, so a sample
 * from a hundred million ratings costs what the sample costs.
 */
public final class RatingBatches {
  private final Ratings ratings;
  private final int[] rows;
  private final int batch;
  private final int count;
  private final boolean whole;
  private final long seed;

  /**
   * The batches of a training.
   *
   * @param rows the ratings trained on
   * @param training the size of a batch and how many are an epoch
   * @param seed of the orders
   * @throws InputException if there is nothing to train on
   */
  public RatingBatches(Ratings ratings, int[] rows, TrainingConfig training, long seed) {
    if (rows.length == 0) {
      throw new InputException(
          "split: leaves none of %d ratings to train on; hold out less".formatted(ratings.size()));
    }
    this.ratings = ratings;
    this.rows = rows;
    this.batch = Math.min(training.batch(), rows.length);
    this.whole = training.stepsPerEpoch() == null;
    this.count = whole ? (rows.length - 1) / batch + 1 : training.stepsPerEpoch();
    this.seed = seed;
  }

  /** Batches in an epoch. */
  public int count() {
    return count;
  }

  /** Ratings in the epoch's batch of this number; the first is 1. */
  public int samples(int number) {
    return whole && number == count ? rows.length - (count - 1) * batch : batch;
  }

  /** The batches of an epoch, one after another. */
  public Epoch epoch(int epoch) {
    return new Epoch(RandomStreams.stream(seed, "shuffle", epoch));
  }

  /**
   * A batch as the graphs want it.
   *
   * @param users (n) indices
   * @param movies (n) indices
   * @param ratings (n)
   * @return inputs (n, 1) users and (n, 1) movies; label (n, 1) ratings
   */
  public static MultiDataSet batch(int[] users, int[] movies, float[] ratings) {
    return new MultiDataSet(
        new INDArray[] {column(users), column(movies)},
        new INDArray[] {Nd4j.createFromArray(ratings).reshape(ratings.length, 1)});
  }

  /** Indices (n) as the input (n, 1) of an embedding. */
  static INDArray column(int[] ids) {
    return Nd4j.createFromArray(ids).reshape(ids.length, 1);
  }

  /** One epoch's batches. */
  public final class Epoch {
    private final RandomGenerator random;
    private KeyedOrder order;
    private int place;
    private int made;

    private Epoch(RandomGenerator random) {
      this.random = random;
      this.order = new KeyedOrder(rows.length, random);
    }

    /** The next batch; there are {@link #count}. */
    public MultiDataSet next() {
      int size = samples(++made);
      int[] users = new int[size];
      int[] movies = new int[size];
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        int row = nextRow();
        users[i] = ratings.user()[row];
        movies[i] = ratings.movie()[row];
        values[i] = ratings.value()[row];
      }
      return batch(users, movies, values);
    }

    private int nextRow() {
      if (place == rows.length) {
        order = new KeyedOrder(rows.length, random);
        place = 0;
      }
      return rows[order.at(place++)];
    }
  }
}
