package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  private final Dates dates = new Dates();

  @ParameterizedTest
  @CsvSource({"0, 0", "007, 7", "2147483647, 2147483647", "12, 12"})
  void whole(String text, int value) {
    assertValue(value, text.length(), Digits.whole(line(text), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "x", "2147483648", "00000000001", "99999999999999999999"})
  void noWhole(String text) {
    assertEquals(Digits.NONE, Digits.whole(line(text), 0));
  }

  @Test
  void numbersEndWhereTheyEnd() {
    assertValue(12, 2, Digits.whole(line("12,3"), 0));
    assertValue(3, 4, Digits.whole(line("12,3"), 3));
  }

  @ParameterizedTest
  @CsvSource({"1125964800999, 1125964800", "999, 0", "2147483647999, 2147483647"})
  void milliseconds(String text, int seconds) {
    assertValue(seconds, text.length(), Digits.milliseconds(line(text), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2147483648000", "-5", "99999999999999"})
  void noMilliseconds(String text) {
    assertEquals(Digits.NONE, Digits.milliseconds(line(text), 0));
  }

  /** Bit for bit what the platform makes of the same text. */
  @Test
  void decimalsAreTheNearestFloats() {
    for (int value = 0; value < 10_000_000; value += 997) {
      String digits = Integer.toString(value);
      for (int point = 1; point <= digits.length(); point++) {
        String text = digits.substring(0, point) + "." + digits.substring(point);
        assertValue(
            Float.floatToRawIntBits(Float.parseFloat(text)),
            text.length(),
            Digits.decimal(line(text), 0));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".5", "-1", "12345678", "1.2345678", "NaN"})
  void noPlainDecimal(String text) {
    assertEquals(Digits.NONE, Digits.decimal(line(text), 0));
  }

  @Test
  void everyDayFrom1970To2037() {
    for (LocalDate day = LocalDate.EPOCH; day.getYear() < 2038; day = day.plusDays(1)) {
      assertValue(
          (int) day.atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
          10,
          dates.at(line(day.toString()), 0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2005",
        "2005-",
        "2005-02-30",
        "2005-00-01",
        "2005-13-01",
        "2005-16-01",
        "2005-01-00",
        "2005-01-32",
        "2005-01-64",
        "1969-12-31",
        "2038-01-01",
        "9999-01-01",
        "2005-2-3x",
        "2005/02/03",
        "x",
        "2005-02-0",
        "2005-02-03 ",
        "2005-02-03 24:00:00",
        "2005-02-03T12",
        "2005-02-03 12:60:00",
        "2005-02-03 12:00:61"
      })
  void noDate(String text) {
    assertEquals(Digits.NONE, dates.at(line(text), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2005-02-03T01:02:03", "2037-12-31T23:59:59"})
  void timeOfDay(String text) {
    int seconds = (int) LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
    assertValue(seconds, 19, dates.at(line(text), 0));
    assertValue(seconds, 19, dates.at(line(text.replace('T', ' ')), 0));
    assertValue(seconds, 20, dates.at(line(text + "Z"), 0));
  }

  private static void assertValue(int value, int end, long result) {
    assertEquals(value, Digits.value(result));
    assertEquals(end, Digits.end(result));
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(US_ASCII);
  }
}
