package org.reelvec.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void controlsAndTurnsOfDirectionBecomeBlanks() {
    assertEquals("a b c [31m d", OneLine.whole("a\nb\tc\u001b[31m\u202ed"));
    assertEquals("日本 שלום Ünï", OneLine.whole("日本 שלום Ünï"));
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertEquals("😀".repeat(120) + "...", OneLine.of("😀".repeat(121)));
    assertEquals("😀".repeat(120), OneLine.of("😀".repeat(120)));
  }
}
