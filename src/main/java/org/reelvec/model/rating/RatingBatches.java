package org.reelvec.model.rating;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.config.TrainingConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.ShuffledRatings;
import org.reelvec.io.InputException;
import org.reelvec.math.KeyedOrder;
import org.reelvec.math.RandomStreams;

/**
 * Batches of an epoch: the training ratings in a new order each time, the last batch as small as
 * the rest. A whole epoch is put in order in one go ({@link ShuffledRatings}, 12 bytes a rating).
 * With {@code training.steps-per-epoch} an epoch is that many full batches of an order that takes
 * no memory ({@link KeyedOrder}), so that a sample from a hundred million ratings costs what the
 * sample costs: no rating comes twice before all have come once.
 */
public final class RatingBatches {
  private final Ratings ratings;
  private final int[] rows;
  private final int batch;
  private final int count;
  private final long seed;
  private final @Nullable ShuffledRatings whole; // where an epoch is all ratings

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
    Integer steps = training.stepsPerEpoch();
    this.ratings = ratings;
    this.rows = rows;
    this.batch = Math.min(training.batch(), rows.length);
    this.count = steps == null ? (rows.length - 1) / batch + 1 : steps;
    this.seed = seed;
    this.whole = steps == null ? new ShuffledRatings(ratings, rows) : null;
  }

  /** Batches in an epoch. */
  public int count() {
    return count;
  }

  /** Ratings in the epoch's batch of this number; the first is 1. */
  public int samples(int number) {
    return whole != null && number == count ? rows.length - (count - 1) * batch : batch;
  }

  /** So many batches to be filled. */
  public List<RatingBatch> room(int batches) {
    return Stream.generate(() -> new RatingBatch(batch)).limit(batches).toList();
  }

  /** The batches of an epoch, one after another; it ends where another begins. */
  public Epoch epoch(int epoch) {
    return whole == null ? new Sample(epoch) : new Whole(whole, epoch);
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
  public sealed interface Epoch {
    /** Fills the next batch; there are {@link #count}. */
    void next(RatingBatch batch);
  }

  /** All ratings, put in order when the first batch is asked for. */
  private final class Whole implements Epoch {
    private final ShuffledRatings order;
    private final int epoch;
    private int made;

    private Whole(ShuffledRatings order, int epoch) {
      this.order = order;
      this.epoch = epoch;
    }

    @Override
    public void next(RatingBatch batch) {
      if (made == 0) {
        order.start(seed, epoch);
      }
      int size = samples(++made);
      order.next(batch.users(), batch.movies(), batch.ratings(), size);
      batch.filled(size);
    }
  }

  /** Some ratings, or all several times. */
  private final class Sample implements Epoch {
    private final RandomGenerator random;
    private KeyedOrder order;
    private int place;

    private Sample(int epoch) {
      this.random = RandomStreams.stream(seed, "shuffle", epoch);
      this.order = new KeyedOrder(rows.length, random);
    }

    @Override
    public void next(RatingBatch filled) {
      for (int i = 0; i < batch; i++) {
        int row = nextRow();
        filled.users()[i] = ratings.user()[row];
        filled.movies()[i] = ratings.movie()[row];
        filled.ratings()[i] = ratings.value()[row];
      }
      filled.filled(batch);
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
