package org.reelvec.data.film;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoboxNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          June 12, 1998             | 1998
          1998                      | 1998
          1998-06-12, 1999 (US)     | 1998
          {{Film date/2016/2/12}}   | 2016
          12 June                   | NaN
          119980                    | NaN
          1776                      | NaN
          """)
  void year(String text, double expected) {
    assertEquals(expected, InfoboxNumbers.year(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          108 minutes                   | 108
          108 min.                      | 108
          108\u00a0minutes              | 108
          108                           | 108
          94.5 mins                     | 94.5
          1 hour 48 minutes             | 108
          1h 48m                        | 108
          2 hours                       | 120
          108 minutes (1 hour 48 min)   | 108
          108 minutes[2]                | 108
          95 minutes, 101 minutes uncut | 95
          0 minutes                     | NaN
          8 reels                       | NaN
          unknown                       | NaN
          """)
  void minutes(String text, double expected) {
    assertEquals(expected, InfoboxNumbers.minutes(text));
  }

  @Test
  void sharesAndMarks() {
    assertEquals(0.84, InfoboxNumbers.share("84%"));
    assertEquals(1.0, InfoboxNumbers.share("100%"));
    assertEquals(0.0, InfoboxNumbers.share("0%"));
    assertEquals(Double.NaN, InfoboxNumbers.share("101%"));
    assertEquals(Double.NaN, InfoboxNumbers.share("84"));
    assertEquals(7.4, InfoboxNumbers.ofTen("7.4/10"));
    assertEquals(10.0, InfoboxNumbers.ofTen("10/10"));
    assertEquals(Double.NaN, InfoboxNumbers.ofTen("64/10"));
    assertEquals(Double.NaN, InfoboxNumbers.ofTen("7.4"));
  }

  @Test
  void releaseFallsBackOnTitleThenOnCategory() {
    List<String> links = List.of("Category:1990s drama films", "Category:1996 films");
    assertEquals(Optional.of("May 1994"), film("Heat (1995 film)", "May 1994", links).released());
    assertEquals(Optional.of("1995"), film("Heat (1995 film)", "soon", links).released());
    assertEquals(Optional.of("2009"), film("2012 (2009 disaster film)", "", links).released());
    assertEquals(Optional.of("1996"), film("1984 (novel)", "", links).released());
    assertEquals(Optional.empty(), film("Heat", "", List.of("1995 in film")).released());
  }

  private static FilmLine film(String title, String released, List<String> links) {
    return new FilmLine(1, title, Map.of("released", released), links, null, null);
  }
}
