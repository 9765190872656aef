package org.reelvec.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  @ParameterizedTest
  @CsvSource({
    "epochs, epochs, 0",
    "epohcs, epochs, 1",
    "epoch, epochs, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "abc, '', 3",
    "ca, abc, 3"
  })
  void countsEdits(String a, String b, int expected) {
    assertEquals(expected, Suggestions.edits(a, b));
    assertEquals(expected, Suggestions.edits(b, a));
  }

  @Test
  void putsTheNearestFirstAndKeepsTheLimit() {
    List<String> known = List.of("loss", "boss", "losses", "epochs", "less");
    assertEquals(List.of("loss", "boss", "less"), Suggestions.nearest("LOSS", known, 3));
    assertEquals(List.of("loss"), Suggestions.nearest("los", known, 1));
  }

  @Test
  void offersNothingWhereNothingIsNear() {
    assertEquals(List.of(), Suggestions.nearest("zzzzzz", List.of("loss", "epochs"), 3));
    assertEquals(List.of(), Suggestions.nearest("", List.of("loss"), 3));
    assertEquals(List.of(), Suggestions.nearest("loss", List.of(), 3));
  }

  @Test
  void findsATitleByAPartOfIt() {
    List<String> titles = List.of("Alien", "The Matrix", "The Matrix Reloaded", "Amélie");
    assertEquals(
        List.of("The Matrix", "The Matrix Reloaded"), Suggestions.nearest("matrix", titles, 5));
    assertEquals(List.of("Amélie"), Suggestions.nearest("Amelie", titles, 5));
  }

  @Test
  void aSlipInANameRulesOutThoseThatOnlyShareAWord() {
    List<String> keys = List.of("steps-per-epoch", "epochs", "batch");
    assertEquals(List.of("epochs"), Suggestions.nearestNames("epohcs", keys, 3));
    assertEquals(List.of("epochs"), Suggestions.nearestNames("epoch", keys, 3));
    assertEquals(List.of("steps-per-epoch"), Suggestions.nearestNames("steps", keys, 3));
    assertEquals(List.of(), Suggestions.nearestNames("zzzzzz", keys, 3));
  }

  @Test
  void orderOfTheKnownWordsDoesNotMatter() {
    assertEquals(
        Suggestions.nearest("cat", List.of("bat", "rat", "car"), 3),
        Suggestions.nearest("cat", List.of("car", "rat", "bat"), 3));
  }
}
