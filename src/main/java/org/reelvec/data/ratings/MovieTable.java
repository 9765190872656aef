package org.reelvec.data.ratings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * What is known of the rated movies, one row each: the number of their ratings and the mean, then
 * what the titles' file tells.
 */
public final class MovieTable {
  /** The row of a movie of which nothing is told. */
  public static final int UNTOLD = -1;

  private MovieTable() {}

  /** Number and mean of the ratings of each movie. */
  static Table counted(Ratings ratings) {
    int[] counts = new int[ratings.movies()];
    double[] sums = new double[ratings.movies()];
    for (int row = 0; row < ratings.size(); row++) {
      counts[ratings.movie()[row]]++;
      sums[ratings.movie()[row]] += ratings.value()[row];
    }
    float[] means = new float[counts.length];
    for (int movie = 0; movie < means.length; movie++) {
      means[movie] = (float) (sums[movie] / counts[movie]);
    }
    return Table.ofRows(counts.length)
        .with("count", new Column.Ints(counts))
        .with("rating", new Column.Floats(means));
  }

  /**
   * That table with the columns of another one behind its own.
   *
   * @param rows the row of each movie in the other table, or {@link #UNTOLD}
   */
  public static Table joined(Table counted, Table told, int[] rows) {
    Table joined = counted;
    for (Map.Entry<String, Column> column : told.columns().entrySet()) {
      joined = joined.with(column.getKey(), pick(column.getValue(), rows));
    }
    return joined;
  }

  /** The titles by movie; its key where none is told. */
  public static List<String> titles(List<String> keys, List<String> told, int[] rows) {
    String[] titles = new String[rows.length];
    Arrays.setAll(titles, i -> rows[i] == UNTOLD ? keys.get(i) : told.get(rows[i]));
    return List.of(titles);
  }

  /** Whole numbers become fractions where one is missing, since only those have a sign for it. */
  private static Column pick(Column column, int[] rows) {
    boolean complete = Arrays.stream(rows).noneMatch(row -> row == UNTOLD);
    if (column instanceof Column.Ints ints && complete) {
      return new Column.Ints(Arrays.stream(rows).map(row -> ints.values()[row]).toArray());
    }
    if (column instanceof Column.Longs longs && complete) {
      return new Column.Longs(Arrays.stream(rows).mapToLong(row -> longs.values()[row]).toArray());
    }
    if (column instanceof Column.Floats floats) {
      float[] values = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        values[i] = rows[i] == UNTOLD ? Float.NaN : floats.values()[rows[i]];
      }
      return new Column.Floats(values);
    }
    if (column instanceof Column.Texts texts) {
      @Nullable String[] values = new String[rows.length];
      Arrays.setAll(values, i -> rows[i] == UNTOLD ? null : texts.values()[rows[i]]);
      return new Column.Texts(values);
    }
    if (column instanceof Column.TextLists lists) {
      String[][] values = new String[rows.length][];
      Arrays.setAll(values, i -> rows[i] == UNTOLD ? new String[0] : lists.values()[rows[i]]);
      return new Column.TextLists(values);
    }
    return new Column.Doubles(
        Arrays.stream(rows)
            .mapToDouble(row -> row == UNTOLD ? Double.NaN : column.number(row))
            .toArray());
  }
}
