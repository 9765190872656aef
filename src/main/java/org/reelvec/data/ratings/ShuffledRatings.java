package org.reelvec.data.ratings;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.reelvec.math.Draws;
import org.reelvec.math.RandomStreams;

/**
 * Ratings in a new random order each epoch, all orders equally likely, without a random access to a
 * large memory for each: every rating is copied into one of up to 1,024 buckets drawn uniformly,
 * and a bucket, small enough for the cache, is shuffled (Fisher and Yates) as it is read.
 *
 * <p>Why all orders are equally likely: which ratings lie in which bucket is drawn without regard
 * to who they are, so that under given sizes of the buckets every deal of the ratings to them is as
 * likely as any other; and each bucket then takes every order of its own equally often. So under
 * given sizes every order of all ratings comes equally often, and therefore also over all sizes.
 *
 * <p>Memory: 12 bytes a rating, allocated once and used again by every epoch. Two passes over the
 * ratings' numbers, the first of which only counts, and one over their columns.
 */
public final class ShuffledRatings {
  private static final int MOST_BITS = 10;
  private static final int LEAST_IN_BUCKET_BITS = 16;

  private final Ratings ratings;
  private final int[] rows;
  private final int bits; // of the number of a bucket
  private final long[] pair; // (rows) user and movie, 32 bits each
  private final float[] value; // (rows)
  private final int[] ends; // (buckets) first place behind the bucket
  private RandomGenerator random;
  private int place;
  private int bucket;

  /**
   * Room for the orders; {@link #start} makes the first.
   *
   * @param rows the ratings that are put in order; fastest where they ascend
   */
  public ShuffledRatings(Ratings ratings, int[] rows) {
    this(ratings, rows, bits(rows.length));
  }

  /** With 2^bits buckets. */
  ShuffledRatings(Ratings ratings, int[] rows, int bits) {
    this.ratings = ratings;
    this.rows = rows;
    this.bits = bits;
    this.pair = new long[rows.length];
    this.value = new float[rows.length];
    this.ends = new int[1 << bits];
    this.random = RandomStreams.stream(0, "shuffle");
    this.place = rows.length;
  }

  private static int bits(int rows) {
    int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(rows >>> LEAST_IN_BUCKET_BITS);
    return Math.min(MOST_BITS, wanted);
  }

  /** Goes back to the beginning, in the order of an epoch. */
  public void start(long seed, int epoch) {
    deal(seed, epoch);
    random = RandomStreams.stream(seed, "shuffle", epoch);
    place = 0;
    bucket = 0;
  }

  /** Puts every rating into its bucket: the same draws twice, to count and to place. */
  private void deal(long seed, int epoch) {
    Arrays.fill(ends, 0);
    BucketDraws draws = new BucketDraws(bits, RandomStreams.stream(seed, "buckets", epoch));
    for (int i = 0; i < rows.length; i++) {
      ends[draws.next()]++;
    }
    int start = 0;
    for (int i = 0; i < ends.length; i++) {
      int size = ends[i];
      ends[i] = start;
      start += size;
    }
    draws = new BucketDraws(bits, RandomStreams.stream(seed, "buckets", epoch));
    for (int row : rows) {
      int to = ends[draws.next()]++;
      pair[to] = (long) ratings.user()[row] << Integer.SIZE | ratings.movie()[row];
      value[to] = ratings.value()[row];
    }
  }

  /**
   * Writes the next ratings into the first places.
   *
   * @param count how many; no more than are left of the order
   */
  public void next(int[] users, int[] movies, float[] values, int count) {
    int done = 0;
    while (done < count) {
      if (place == ends[bucket]) {
        bucket++;
      } else {
        int size = Math.min(count - done, ends[bucket] - place);
        take(users, movies, values, done, size, ends[bucket]);
        done += size;
      }
    }
  }

  /** Shuffles on within the bucket. */
  private void take(int[] users, int[] movies, float[] values, int to, int count, int end) {
    int from = place;
    for (int i = 0; i < count; i++) {
      int drawn = from + i + Draws.below(end - from - i, random);
      long taken = pair[drawn];
      users[to + i] = (int) (taken >>> Integer.SIZE);
      movies[to + i] = (int) taken;
      values[to + i] = value[drawn];
      pair[drawn] = pair[from + i];
      value[drawn] = value[from + i];
    }
    place = from + count;
  }

  /** Uniform draws of a few bits, several of one random number. */
  private static final class BucketDraws {
    private final int bits;
    private final RandomGenerator random;
    private long word;
    private int left;

    BucketDraws(int bits, RandomGenerator random) {
      this.bits = bits;
      this.random = random;
    }

    int next() {
      if (left < bits) {
        word = random.nextLong();
        left = Long.SIZE;
      }
      int drawn = (int) word & ((1 << bits) - 1);
      word >>>= bits;
      left -= bits;
      return drawn;
    }
  }
}
