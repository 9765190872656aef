package org.reelvec.model.nnmf;

/**
 * The ratings of one user after another, or of one movie after another.
 *
 * @param offsets (rows + 1) where the list of each begins
 * @param others (ratings) which movie a user rated, or which user rated a movie
 * @param values (ratings)
 */
record RatingLists(int[] offsets, int[] others, float[] values) {
  /**
   * Gathers the lists: 8 bytes a rating.
   *
   * @param size users, or movies
   * @param ids whose list each rating belongs to
   * @param others on the other side
   * @param rows the ratings taken, which stay in this order within a list
   */
  static RatingLists of(int size, int[] ids, int[] others, float[] values, int[] rows) {
    int[] offsets = new int[size + 1];
    for (int row : rows) {
      offsets[ids[row] + 1]++;
    }
    for (int id = 0; id < size; id++) {
      offsets[id + 1] += offsets[id];
    }
    int[] next = offsets.clone();
    int[] other = new int[rows.length];
    float[] value = new float[rows.length];
    for (int row : rows) {
      int to = next[ids[row]]++;
      other[to] = others[row];
      value[to] = values[row];
    }
    return new RatingLists(offsets, other, value);
  }

  /** Number of lists. */
  int size() {
    return offsets.length - 1;
  }

  /** Length of a list. */
  int count(int row) {
    return offsets[row + 1] - offsets[row];
  }

  /**
   * First row of a part, of so many with about as many ratings each; that of the part behind the
   * last is the size.
   */
  int firstOfPart(int part, int parts) {
    long before = (long) others.length * part / parts;
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] < before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return part == parts ? size() : low;
  }
}
