package org.reelvec.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;

/** What stands behind a question mark. */
class ParametersTest {
  private static final List<String> KNOWN = List.of("title", "top", "metric", "explain");

  private static Parameters of(String query) {
    return Parameters.of(query, KNOWN);
  }

  private static void refused(String line, String query, Function<Parameters, Object> asked) {
    assertEquals(
        line, assertThrows(InputException.class, () -> asked.apply(of(query)), query).getMessage());
  }

  @Test
  void decodesTextOfAllScripts() {
    assertEquals(
        "Am\u00e9lie & \u4e03\u4eba \uD83C\uDFAC +",
        of("title=Am%C3%A9lie+%26+%E4%B8%83%e4%ba%ba%20%F0%9F%8E%AC+%2B").require("title"));
    assertEquals("a=b", of("title=a=b&&").require("title"));
    assertEquals("", of("title=").require("title"));
    assertEquals("", of("title").require("title"));
    assertNull(of("title=").find("title"));
    assertNull(Parameters.of(null, KNOWN).find("title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title=%",
        "title=%4",
        "title=a%4",
        "title=%zz",
        "title=%C3",
        "title=%C3%28",
        "title=%ff",
        "title=%00",
        "title=a%00b",
        "%00=a",
        "title=%ED%A0%80",
        "title=%C0%AF",
        "title=\u00e9",
        "title=a b"
      })
  void refusesWhatIsMalformed(String query) {
    refused(
        "the query is malformed: expected UTF-8 without NUL, in a form's percent-encoding",
        query,
        parameters -> parameters);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refused(
        "no parameter is called 'tpo', did you mean 'top'?; there is: title, top, metric, explain",
        "tpo=1",
        p -> p);
    refused("title: is given twice", "title=a&title=b", p -> p);
    refused("title: is missing", "top=1", p -> p.require("title"));
    refused("title: 2001 characters, expected 2000 at most", "title=" + "a".repeat(2001), p -> p);
  }

  @Test
  void numbersFlagsAndWords() {
    assertEquals(7, of("top=7").number("top", 10, 100));
    assertEquals(10, of("top=").number("top", 10, 100));
    for (String top : List.of("0", "101", "-1", "1.5", "x", "99999999999", "%2B1")) {
      assertThrows(InputException.class, () -> of("top=" + top).number("top", 10, 100), top);
    }
    refused(
        "top: expected a number in 1..100, found 'ten'", "top=ten", p -> p.number("top", 10, 100));
    assertEquals(true, of("explain=true").flag("explain"));
    assertEquals(false, of("explain=false").flag("explain"));
    refused("explain: expected true or false, found 'yes'", "explain=yes", p -> p.flag("explain"));
    assertEquals(Metric.EUCLIDEAN, of("metric=euclidean").choice("metric", Metric.COSINE));
    refused(
        "metric: expected one of cosine, euclidean, found 'dot'",
        "metric=dot",
        p -> p.choice("metric", Metric.COSINE));
  }
}
