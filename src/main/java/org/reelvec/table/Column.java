package org.reelvec.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

  /** The row's value; {@code NaN} where it is missing, or no number. */
  double number(int row);

  /** Whether it holds numbers, not texts. */
  default boolean isNumeric() {
    return !(this instanceof Texts || this instanceof TextLists);
  }

  /** Whether any row has a value. */
  default boolean hasValues() {
    return IntStream.range(0, size()).anyMatch(row -> text(row) != null);
  }

  /** A copy of these rows, in this order. */
  Column select(int[] rows);

  /** What cells of text hold, where an empty one is missing: numbers alone, else texts. */
  static Column parsed(List<String> cells) {
    double[] numbers = new double[cells.size()];
    try {
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = cells.get(row).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(row));
      }
      return new Doubles(numbers);
    } catch (NumberFormatException e) {
      @Nullable String[] texts = new @Nullable String[cells.size()];
      Arrays.setAll(texts, row -> cells.get(row).isEmpty() ? null : cells.get(row));
      return new Texts(texts);
    }
  }

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

    @Override
    public double number(int row) {
      return values[row];
    }

    @Override
    public Ints select(int[] rows) {
      return new Ints(IntStream.of(rows).map(row -> values[row]).toArray());
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

    @Override
    public double number(int row) {
      return values[row];
    }

    @Override
    public Longs select(int[] rows) {
      return new Longs(IntStream.of(rows).mapToLong(row -> values[row]).toArray());
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

    @Override
    public double number(int row) {
      return values[row];
    }

    @Override
    public Floats select(int[] rows) {
      float[] selected = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = values[rows[i]];
      }
      return new Floats(selected);
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

    @Override
    public double number(int row) {
      return values[row];
    }

    @Override
    public Doubles select(int[] rows) {
      return new Doubles(IntStream.of(rows).mapToDouble(row -> values[row]).toArray());
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

    @Override
    public double number(int row) {
      return Double.NaN;
    }

    @Override
    public Texts select(int[] rows) {
      @Nullable String[] selected = new String[rows.length];
      Arrays.setAll(selected, i -> values[rows[i]]);
      return new Texts(selected);
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

    @Override
    public double number(int row) {
      return Double.NaN;
    }

    @Override
    public TextLists select(int[] rows) {
      String[][] selected = new String[rows.length][];
      Arrays.setAll(selected, i -> values[rows[i]]);
      return new TextLists(selected);
    }
  }
}
