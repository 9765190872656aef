package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
  private static final Font FONT = Lettering.font(13);

  @Test
  void aTextIsCutBetweenCharactersToFit() {
    String film = "\uD83C\uDFAC\u0301".repeat(50);
    for (int room = 10; room < 200; room += 7) {
      String cut = Lettering.fit(film, FONT, room);
      assertTrue(Lettering.width(cut, FONT) <= room);
      assertTrue(
          cut.replace("\u2026", "").replace("\uD83C\uDFAC\u0301", "").isEmpty(),
          "no half characters: " + cut);
    }
    assertEquals("short", Lettering.fit("short", FONT, 100));
    assertEquals("", Lettering.fit("short", FONT, 1));
  }

  @Test
  void linesHoldTheWholeTextWhereTheyMay() {
    String text = "A very long title of words that goes on and on and on";
    List<String> lines = Lettering.wrap(text, FONT, 120, 20);
    assertEquals(text, String.join(" ", lines));
    lines.forEach(line -> assertTrue(Lettering.width(line, FONT) <= 120));
    List<String> two = Lettering.wrap(text, FONT, 120, 2);
    assertEquals(2, two.size());
    assertTrue(two.get(1).endsWith("\u2026"));
    assertEquals(List.of(), Lettering.wrap("", FONT, 120, 2));
  }

  @Test
  void marksThatTurnTextAroundAndControlsAreHarmless() {
    assertEquals("a b\uFFFDcd\uFFFD", Lettering.clean("a\nb\u0001c\u202Ed\uD83C"));
  }

  @Test
  void numbersAreShort() {
    assertEquals("1999", Lettering.number(1999));
    assertEquals("0.3333", Lettering.number(1 / 3.0));
    assertEquals("-0.5", Lettering.number(-0.5));
    assertEquals("1235", Lettering.number(1234.5678));
    assertEquals("1.000e-09", Lettering.number(1e-9));
  }
}
