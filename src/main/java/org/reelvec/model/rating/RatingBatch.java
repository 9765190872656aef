package org.reelvec.model.rating;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.reelvec.nn.IdColumn;
import org.reelvec.nn.ValueColumn;

/**
 * Ratings of one step, in arrays that are filled again and again: what is read from them holds
 * until then. Only the first {@link #size} places count; the last batch of an epoch may leave the
 * rest as it was.
 */
public final class RatingBatch {
  private final int[] users;
  private final int[] movies;
  private final float[] ratings;
  private final Columns full;
  private Columns columns;

  /** An empty batch for up to so many ratings. */
  public RatingBatch(int capacity) {
    users = new int[capacity];
    movies = new int[capacity];
    ratings = new float[capacity];
    full = Columns.of(capacity);
    columns = full;
  }

  /** Takes as ready what was written into the first places. */
  void filled(int size) {
    if (columns.size() != size) {
      columns = size == full.size() ? full : Columns.of(size);
    }
    columns.users().fill(users);
    columns.movies().fill(movies);
    columns.ratings().fill(ratings);
  }

  /** How many ratings there are. */
  public int size() {
    return columns.size();
  }

  /** (capacity) indices of the users. */
  public int[] users() {
    return users;
  }

  /** (capacity) indices of the movies. */
  public int[] movies() {
    return movies;
  }

  /** (capacity) the ratings. */
  public float[] ratings() {
    return ratings;
  }

  /** The same for a graph: inputs (size, 1) users and (size, 1) movies; label (size, 1) ratings. */
  public MultiDataSet dataSet() {
    return columns.dataSet();
  }

  /** The arrays of a graph, for batches of one size. */
  private record Columns(
      int size, IdColumn users, IdColumn movies, ValueColumn ratings, MultiDataSet dataSet) {
    static Columns of(int size) {
      IdColumn users = new IdColumn(size);
      IdColumn movies = new IdColumn(size);
      ValueColumn ratings = new ValueColumn(size);
      return new Columns(
          size,
          users,
          movies,
          ratings,
          new MultiDataSet(
              new INDArray[] {users.array(), movies.array()}, new INDArray[] {ratings.array()}));
    }
  }
}
