package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.embedding.Refusals;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class AttributeFilterTest {
  private static final Table ATTRIBUTES =
      Table.ofRows(5)
          .with("year", new Column.Doubles(new double[] {1989, 1990, 1999, 2000, Double.NaN}))
          .with("rating", new Column.Floats(new float[] {3.7f, 3.8f, Float.NaN, 0.5f, 5}))
          .with("count", new Column.Ints(new int[] {1, 2, 3, 4, 5}))
          .with("id", new Column.Longs(new long[] {10, 20, 30, 40, 50}))
          .with(
              "director",
              new Column.Texts(
                  new @Nullable String[] {"Lucas", "LEE, Ang", "Wachowski", null, "..."}))
          .with(
              "genre",
              new Column.TextLists(
                  new String[][] {
                    {"Horror"}, {"Drama", "War"}, {}, {"horror", "Comedy"}, {"A|B"}
                  }));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; 0 1 2 3 4",
        "year=1999; 2",
        "year=1990..1999; 1 2",
        "year=1990..; 1 2 3",
        "year=..1990; 0 1",
        "year=1989|2000..2010; 0 3",
        "year!=1999; 0 1 3",
        "year!=1990..1999; 0 3",
        "year = 1990 .. 1999 , count = 2; 1",
        "rating=3.7; 0",
        "rating=3.7..3.8; 0 1",
        "rating!=3.7; 1 3 4",
        "count=2..3; 1 2",
        "id=10|50; 0 4",
        "director=lucas; 0",
        "director=\"Lee, Ang\"; 1",
        "director=\"...\"; 4",
        "director!=Lucas; 1 2 4",
        "genre=horror; 0 3",
        "genre=Horror|Drama; 0 1 3",
        "genre!=Horror; 1 4",
        "genre=\"a|b\"; 4",
        "genre=Horror,year=2000..; 3",
        "genre=Horror,genre=Comedy; 3",
        "genre=\"say \"\"boo\"\"\"; ``",
      })
  void rowsAreChosen(String filter, String rows) {
    int[] expected =
        rows.isEmpty()
            ? new int[0]
            : Arrays.stream(rows.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(
        expected,
        IntStream.range(0, 5).filter(AttributeFilter.parse(filter, ATTRIBUTES)).toArray());
  }

  @Test
  void anUnknownAttributeIsRefusedWithTheKnown() {
    String known = "there is: year, rating, count, id, director, genre";
    assertEquals(
        "filter: no attribute is called 'genres', did you mean 'genre'?; " + known,
        refusal("genres=Drama"));
    assertEquals("filter: no attribute is called 'qqqqqqqq'; " + known, refusal("qqqqqqqq=1"));
    assertEquals(
        "filter: no attribute is called 'year'; there is: none",
        Refusals.of(() -> AttributeFilter.parse("year=1999", Table.ofRows(0))));
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    assertEquals(
        "filter: 'year' holds numbers, and 'old' is none; write year=1990 or year=1990..1999",
        refusal("year=old"));
    assertEquals(
        "filter: 'year' holds numbers, and 'x' is none; write year=1990 or year=1990..1999",
        refusal("year=1990..x"));
    assertEquals(
        "filter: the range 1999..1990 of 'year' holds nothing; write lowest..highest",
        refusal("year=1999..1990"));
    assertEquals(
        "filter: the range .. of 'year' holds nothing; write lowest..highest", refusal("year=.."));
    assertEquals(
        "filter: 'genre' holds texts, so it has no range A..M;"
            + " put quotation marks round a text with dots",
        refusal("genre=A..M"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "year; 5; expected attribute=value or attribute!=value",
        "=1; 1; expected attribute=value or attribute!=value",
        "year!1; 6; expected attribute=value or attribute!=value",
        "year=; 6; expected a value",
        "year=1,; 8; expected attribute=value or attribute!=value",
        "genre=a||b; 9; expected a value",
        "genre=\"a; 9; expected a closing '\"'",
        "genre=\"a\"b; 10; expected ',' or '|'",
      })
  void whatIsNoFilterIsRefusedWithItsPlace(String filter, int sign, String expected) {
    assertEquals(
        "filter '%s', sign %d: %s, as in year=1990..1999,genre=Horror|Drama"
            .formatted(filter, sign, expected),
        refusal(filter));
  }

  private static String refusal(String filter) {
    return Refusals.of(() -> AttributeFilter.parse(filter, ATTRIBUTES));
  }
}
