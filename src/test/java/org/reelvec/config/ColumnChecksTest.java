package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.io.InputException;

class ColumnChecksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "delimiter: ab ! data.delimiter: expected a character such as ; or tab or '::', found"
            + " 'ab'",
        "delimiter: \"5\" ! data.delimiter: expected a character such as ; or tab or '::',"
            + " found '5'",
        "titles: {delimiter: é} ! data.titles.delimiter: expected a character such as ; or tab"
            + " or '::', found 'é'",
        "{min-rating: 5, max-rating: 1} ! data.min-rating: min-rating is above max-rating, so"
            + " that no rating can be used",
        "movie: userId ! data.movie: names a column that is named above: 'userId'"
      })
  void whatDoesNotHoldIsPlaced(String key, String problem) {
    InputException e = assertThrows(InputException.class, () -> read(key));
    assertEquals(List.of(problem), withoutPlaces(e));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delimiter: '::'",
        "delimiter: tab",
        "delimiter: \"\\t\"",
        "delimiter: ;",
        "delimiter: ' '",
        "delimiter: '|'",
        "min-rating: 5",
        "{header: false, user: 1, movie: 3, rating: 2}"
      })
  void whatHoldsIsAccepted(String key) {
    assertDoesNotThrow(() -> read(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"userId", "0", "-1", "1.5"})
  void columnsHaveNumbersWhereThereIsNoHeader(String user) {
    InputException e =
        assertThrows(
            InputException.class,
            () -> read("{header: false, movie: 2, rating: 3, user: " + user + "}"));
    assertEquals(
        List.of(
            "data.user: expected a column's number from 1, as data.header is false, found '"
                + user
                + "'"),
        withoutPlaces(e));
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "datavec"})
  void everyFormatOfColumnsIsChecked(String format) {
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                read(
                    "{format: "
                        + format
                        + ", movie: userId, titles: {delimiter: ''}, min-rating: 5, max-rating:"
                        + " 1}"));
    assertEquals(3, e.problems().size(), e.getMessage());
  }

  private static List<String> withoutPlaces(InputException e) {
    return e.problems().stream()
        .map(problem -> problem.substring(problem.indexOf("data")))
        .toList();
  }

  private static void read(String keys) {
    String inner = keys.startsWith("{") ? keys.substring(1, keys.length() - 1) : keys;
    String data = inner.startsWith("format: ") ? inner : "format: csv, " + inner;
    ConfigReader.readText("x.yaml", "{data: {" + data + "}, model: {type: ratingdot}}", List.of());
  }
}
