package org.reelvec.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void selectsRowsOfEveryKindOfColumn() {
    Table table =
        Table.ofRows(3)
            .with("ints", new Column.Ints(new int[] {1, 2, 3}))
            .with("longs", new Column.Longs(new long[] {4, 5, 6}))
            .with("floats", new Column.Floats(new float[] {0.5f, Float.NaN, 1.5f}))
            .with("doubles", new Column.Doubles(new double[] {7.25, 8.25, Double.NaN}))
            .with("texts", new Column.Texts(new @Nullable String[] {"a", null, "c"}))
            .with("lists", new Column.TextLists(new String[][] {{"x", "y"}, {}, {"z"}}));
    Table selected = table.select(new int[] {2, 0, 2});
    assertEquals(3, selected.rows());
    assertEquals(List.copyOf(table.columns().keySet()), List.copyOf(selected.columns().keySet()));
    for (String name : table.columns().keySet()) {
      Column column = table.find(name).orElseThrow();
      Column chosen = selected.find(name).orElseThrow();
      assertEquals(column.getClass(), chosen.getClass());
      assertEquals(column.text(2), chosen.text(0));
      assertEquals(column.text(0), chosen.text(1));
      assertEquals(column.text(2), chosen.text(2));
    }
  }

  @Test
  void numbersAreReadAlikeFromEveryKindOfColumn() {
    Column texts = new Column.Texts(new @Nullable String[] {"4", null});
    Column lists = new Column.TextLists(new String[][] {{"4"}, {}});
    for (Column column :
        List.of(
            new Column.Ints(new int[] {3, 4}),
            new Column.Longs(new long[] {3, 4}),
            new Column.Floats(new float[] {Float.NaN, 4}),
            new Column.Doubles(new double[] {Double.NaN, 4}))) {
      assertTrue(column.isNumeric());
      assertEquals(4, column.number(1));
      assertEquals(column.text(0) == null, Double.isNaN(column.number(0)));
    }
    for (Column column : List.of(texts, lists)) {
      assertFalse(column.isNumeric());
      assertTrue(Double.isNaN(column.number(0)));
      assertTrue(column.hasValues());
      assertFalse(column.select(new int[] {1}).hasValues());
    }
  }
}
