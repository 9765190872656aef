package org.reelvec.table;

import org.jspecify.annotations.Nullable;

/**
 * One typed column of a {@link Table}. A missing number is {@code NaN}; a missing text is {@code
 * null}.
 */
public sealed interface Column {
  /** Number of rows. */
  int size();

  /** The row's value as people write it, or null where it is missing. */
  @Nullable String text(int row);

  /** Whole numbers of 32 bits, none missing. */
  record Ints(int[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public String text(int row) {
      return Integer.toString(values[row]);
    }
  }

  /** Whole numbers of 64 bits, none missing. */
  record Longs(long[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public String text(int row) {
      return Long.toString(values[row]);
    }
  }

  /** Numbers of 32 bits; {@code NaN} where missing. */
  record Floats(float[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public @Nullable String text(int row) {
      return Float.isNaN(values[row]) ? null : Numbers.plain(values[row]);
    }
  }

  /** Numbers of 64 bits; {@code NaN} where missing. */
  record Doubles(double[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public @Nullable String text(int row) {
      return Double.isNaN(values[row]) ? null : Numbers.plain(values[row]);
    }
  }

  /** Texts; null where missing. */
  record Texts(@Nullable String[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public @Nullable String text(int row) {
      return values[row];
    }
  }

  /** Lists of texts, such as genres; an empty list where missing. */
  record TextLists(String[][] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public @Nullable String text(int row) {
      return values[row].length == 0 ? null : String.join("|", values[row]);
    }
  }
}
